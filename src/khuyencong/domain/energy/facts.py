"""Vietnamese facts of energy by date: TOE, emission and heating values, limits, norms by trade.

A figure in TOE or CO2 always says its factor, the year and the document. Lines of grade memory,
unofficial ones and those without a first day are off: they are shown, never used for a figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import parse_yaml
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import build_facts

GRID = "grid"
SECTIONS = (
    ("factors", "toe"),
    ("factors", GRID),
    ("factors", "fuels"),
    ("limits", "limits"),
    ("consumption", "norms"),
)
"""Family and section of every list of figures, in the order in which they are shown."""
DATA = Path(__file__).parent / "data" / "facts"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnergyFact(Fact):
    """A dated figure: ``value`` in ``unit``; ``seen_in`` is where it was read, and on which day."""

    value: Decimal
    unit: str
    seen_in: str
    checked_on: date
    year: int | None = None
    """The year a grid factor was published for."""
    is_biogenic: bool = False

    def told(self) -> str:
        """Return the figure with unit and document, as every TOE or CO2 figure carries it."""
        of_year = f", năm {self.year}" if self.year else ""
        value = f"{self.value.normalize():f}".replace(".", ",")
        unit = "" if self.unit == "-" else f" {self.unit}"
        return f"{value}{unit}{of_year} ({self.act})"


F = TypeVar("F", bound=Fact)


def list_facts(family: str, section: str) -> tuple[EnergyFact, ...]:
    """Return every fact of a section, on or off, in the order of the file."""
    return load(family, section, EnergyFact)


def load(family: str, section: str, kind: type[F]) -> tuple[F, ...]:
    """Return the typed facts of a section of ``data/facts/<family>.yaml``."""
    untyped: Any = kind
    found: tuple[F, ...] = _load(family, section, untyped)
    return found


def find_fact(
    fact_id: str, *, on: date, among: Iterable[EnergyFact] | None = None
) -> EnergyFact | None:
    """Return the fact that is on and holds that day, None where our data have none.

    ``among`` are the facts of an installation (``book.FactBook``); without it the shipped ones.
    """
    every = shipped_facts() if among is None else among
    return next((fact for fact in in_force(every, on=on) if fact.id == fact_id), None)


def get_fact(fact_id: str, *, on: date, among: Iterable[EnergyFact] | None = None) -> EnergyFact:
    """Return the fact of that day. Raises BadInput that says what is missing."""
    found = find_fact(fact_id, on=on, among=among)
    if found is None:
        raise BadInput(
            "energy.no_factor",
            "Dữ liệu chưa có hệ số “{fact}” dùng được cho ngày {day}",
            fact=fact_id,
            day=f"{on:%d/%m/%Y}",
        )
    return found


def shipped_facts() -> tuple[EnergyFact, ...]:
    """Return every figure that comes with the program, but for prices and hours."""
    return tuple(fact for each in SECTIONS for fact in list_facts(*each))


def grid_factor(*, year: int, among: Iterable[EnergyFact] | None = None) -> tuple[EnergyFact, str]:
    """Return the official grid factor for a year and a note, empty when it is that year's own.

    Where none was published yet the newest earlier one stands in, and the note says so.
    Raises BadInput for a year before the first.
    """
    every = shipped_facts() if among is None else among
    official = [fact for fact in every if fact.id == GRID and fact.is_on and fact.year]
    known = [fact for fact in official if (fact.year or 0) <= year]
    if not known:
        raise BadInput(
            "energy.no_grid_factor",
            "Dữ liệu chưa có hệ số phát thải lưới điện năm {year}",
            year=str(year),
        )
    newest = max(known, key=lambda fact: fact.year or 0)
    if newest.year == year:
        return newest, ""
    return newest, f"Chưa có hệ số công bố cho năm {year}; dùng hệ số năm {newest.year}"


@cache
def _load(family: str, section: str, kind: Any) -> tuple[Any, ...]:
    path = DATA / f"{family}.yaml"
    document = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
    return build_facts(document, kind=kind, section=section, name=path.name)


def not_read() -> Iterable[str]:
    """Return the texts on consumption known to exist whose values nobody of us read."""
    path = DATA / "consumption.yaml"
    document = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)
    return [row["why_vi"] for row in document["missing"]]
