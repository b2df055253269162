"""The way of a project's money: from the assigned estimate to liquidation, each with its day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.ledger.models import Entry

STOPS: tuple[tuple[str, Any], ...] = (
    ("assigned", _("Giao dự toán")),
    ("contracted", _("Hợp đồng")),
    ("transferred", _("Chuyển tiền")),
    ("accepted", _("Nghiệm thu")),
    ("settled", _("Quyết toán")),
    ("closed", _("Thanh lý")),
)
LABELS = {**dict(STOPS), "refunded": _("Thu hồi")}
EACH = ("transferred", "refunded")
"""Kinds of which every entry is a stop; of the others the days are told once."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: its day (None: to come) and what moved [VND], None where nothing did."""

    kind: str
    on: date | None = None
    amount_vnd: int | None = None
    is_next: bool = False

    @property
    def label(self) -> str:
        """Return its name."""
        return str(LABELS[self.kind])


def way_of_money(entries: Iterable[Entry], *, assigned_on: date | None) -> list[Stop]:
    """Return the stops passed by their days, then those to come in their order.

    What was taken back and what only moved from a year to the next are no stops.
    """
    standing = [each for each in entries if _stands(each)]
    order = [kind for kind, _label in STOPS]
    passed = [Stop("assigned", assigned_on)] if assigned_on else []
    for kind in LABELS:
        found = [each for each in standing if each.kind == kind]
        if kind in EACH:
            passed += [Stop(kind, each.happened_on, each.amount) for each in found]
        elif found:
            passed.append(_together(kind, found))
    done = {each.kind for each in passed}
    ahead = [Stop(kind) for kind in order if kind not in done]
    if ahead:
        ahead[0] = Stop(ahead[0].kind, is_next=True)
    rank = {kind: place for place, kind in enumerate([*order[:3], "refunded", *order[3:]])}
    return [*sorted(passed, key=lambda each: (each.on or date.max, rank[each.kind])), *ahead]


def _stands(entry: Entry) -> bool:
    return not (entry.reverses_id or entry.reversed_by_or_none or entry.is_carried)


def _together(kind: str, found: list[Entry]) -> Stop:
    """Return one stop for entries of a kind: the last day, and the sum where it is money."""
    is_money = found[0].sort.unit == "vnd"
    total = sum(each.amount for each in found) if is_money else None
    return Stop(kind, max(each.happened_on for each in found), total)
