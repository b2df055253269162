"""What the guide asks: choices in people's words, each with what it means for the rules.

``data/questions.yaml``; the mapping is ours and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

FILE = Path(__file__).parent / "data" / "questions.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to pick; ``id`` stands in addresses and stays what it is."""

    id: str
    label_vi: str
    label_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChoice(Choice):
    """``kind`` is a code of ``norms.rules.establishment.Kind``."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeChoice(Choice):
    """``trade`` is a code of ``norms.rules.trades``, or the words of a trade the decree has not.

    ``vsic`` are two-figure divisions, recalled: shown, never used for a verdict.
    """

    trade: str
    technology: str = ""
    vsic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneChoice(Choice):
    """``in_craft_village``: of a village the province recognised; None: not known."""

    in_craft_village: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim(Choice):
    """What somebody wants to do; ``lines`` are lines of support, the nearest first.

    ``cost_vi`` names the cost the support is counted on where it is not the whole of it; ``wish``
    the line under which the survey form offers it, empty when it does not. ``kinds`` are the only
    kinds of establishment it is for; empty: for all.
    """

    lines: tuple[str, ...]
    wish: str = ""
    kinds: tuple[str, ...] = ()
    cleaner_production: bool = False
    cost_vi: str = ""
    cost_en: str = ""
    note_vi: str = ""
    note_en: str = ""

    def is_for(self, kind: KindChoice) -> bool:
        """Tell whether that kind of establishment may want it."""
        return not self.kinds or kind.id in self.kinds


C = TypeVar("C", bound=Choice)


@cache
def _read(section: str, kind: type[C]) -> tuple[C, ...]:
    rows = parse_yaml(FILE.read_text(encoding="utf-8"), name=FILE.name)[section]
    return tuple(build_row(row, kind=kind, name=f"{FILE.name}: {section}") for row in rows)


def list_kinds() -> tuple[KindChoice, ...]:
    """Return the kinds of establishment, the most frequent first."""
    return _read("kinds", KindChoice)


def list_trade_choices() -> tuple[TradeChoice, ...]:
    """Return the trades in people's words."""
    return _read("trades", TradeChoice)


def list_zones() -> tuple[ZoneChoice, ...]:
    """Return where a workshop may lie besides its commune."""
    return _read("zones", ZoneChoice)


def list_aims() -> tuple[Aim, ...]:
    """Return what somebody may want to do."""
    return _read("aims", Aim)


def find_choice(choices: tuple[C, ...], choice_id: str, *, field: str) -> C:
    """Return the choice of that id. Raises BadInput naming the field for an unknown one."""
    found = next((each for each in choices if each.id == choice_id), None)
    if found is None:
        raise BadInput(
            "support_guide.unknown_choice",
            "Không có lựa chọn “{value}”; hãy chọn trong danh sách",
            field=field,
            value=choice_id[:40],
        )
    return found
