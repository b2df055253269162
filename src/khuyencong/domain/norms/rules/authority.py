"""Who decides an amendment of a national project.

References: TT 36/2013/TT-BCT, Điều 11 and 21.2.b.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts

Decider = Literal["minister", "agency", "department"]
DECIDERS_VI: dict[Decider, str] = {
    "minister": "Bộ Công Thương",
    "agency": "Cục quản lý khuyến công",
    "department": "Sở Công Thương",
}
_HEIGHT: dict[Decider, int] = {"department": 1, "agency": 2, "minister": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentAuthority(Fact):
    """Who decides which changes; ``only_in_group`` when it holds inside a group project alone."""

    decides: Decider
    changes: tuple[str, ...]
    only_in_group: bool = False


def list_authorities(*, on: date) -> tuple[AmendmentAuthority, ...]:
    """Return the authorities in force on a day."""
    return in_force(load_facts("authority", AmendmentAuthority), on=on)


def list_changes() -> tuple[str, ...]:
    """Return the codes of all changes, in the order of the file, each once."""
    rules = load_facts("authority", AmendmentAuthority)
    return tuple(dict.fromkeys(change for rule in rules for change in rule.changes))


def list_amendment_papers(*, on: date) -> tuple[Fact, ...]:
    """Return what every request for an amendment needs."""
    return in_force(load_facts("authority", Fact, "papers"), on=on)


def authority_for(*, change: str, in_group: bool, on: date) -> AmendmentAuthority | None:
    """Return who decides one change; inside a group project the department comes first.

    None when no text in our data rules the day. Raises BadInput for an unknown change.
    """
    if change not in list_changes():
        raise BadInput("norms.unknown_change", "Không có loại điều chỉnh “{change}”", change=change)
    found = [rule for rule in list_authorities(on=on) if change in rule.changes]
    usable = [rule for rule in found if in_group or not rule.only_in_group]
    return min(usable, key=lambda rule: _HEIGHT[rule.decides], default=None)


def authority_for_all(
    *, changes: Iterable[str], in_group: bool, on: date
) -> AmendmentAuthority | None:
    """Return who decides several changes asked for at once: the highest of them."""
    found = [authority_for(change=change, in_group=in_group, on=on) for change in changes]
    known = [rule for rule in found if rule]
    return max(known, key=lambda rule: _HEIGHT[rule.decides], default=None)
