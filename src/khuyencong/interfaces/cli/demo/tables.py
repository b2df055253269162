"""The tables of the practice data as plain values: who there is, what happened in which year."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from khuyencong.domain.foundation.yaml_text import load_yaml

_DATA = Path(__file__).parent
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = "08:00"


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit that practises; an empty code is that of the province's centre."""

    key: str
    code: str
    kind: str
    name: str
    province: str
    on: date

    @property
    def at(self) -> datetime:
        return moment(f"{self.on} {MORNING}")


@dataclass(frozen=True, slots=True)
class Person:
    """A practice account: the name to sign in with, what is shown, and the role in a unit."""

    group: str
    username: str
    shown: str
    unit: str
    role: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done in a year, by its officer unless ``by`` names somebody else."""

    do: str
    at: datetime
    by: str = ""
    which: str = ""
    picks: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One year of one centre; ``money`` by fund: whole đồng that are made up, or "published"."""

    year: int
    centre: str
    officer: str
    money: Mapping[str, int | str]
    steps: tuple[Step, ...]


def moment(text: str) -> datetime:
    """Return the instant of "2016-01-11 09:10" in Việt Nam."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=_ZONE)


def list_units() -> list[UnitRow]:
    """Return the units in the order they are made."""
    return [UnitRow(**{**row, "on": date.fromisoformat(row["on"])}) for row in _rows("units.csv")]


def list_people() -> list[Person]:
    """Return the practice accounts, those of a group together."""
    return [Person(**row) for row in _rows("people.csv")]


def list_chapters() -> list[Chapter]:
    """Return the years in the order they are told."""

    document = load_yaml((_DATA / "story.yaml").read_text(encoding="utf-8"))
    return [_chapter(row) for row in document["years"]]


def _chapter(row: Mapping[str, Any]) -> Chapter:
    steps = tuple(
        Step(**{**step, "at": moment(step["at"]), "picks": tuple(step.get("picks", ()))})
        for step in row["steps"]
    )
    return Chapter(row["year"], row["centre"], row["officer"], row.get("money", {}), steps)


def _rows(name: str) -> list[dict[str, Any]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
