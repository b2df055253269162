"""Read the shipped tables of places (columns: see data/places/README.md)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

from khuyencong.domain.foundation.admin_unit import AdminUnit, Succession, UnitKind
from khuyencong.domain.foundation.grade import Grade

DATA = files("khuyencong.domain.foundation") / "data" / "places"


def read_units(name: str) -> tuple[AdminUnit, ...]:
    """Return the units of one file: ``provinces.csv``, ``districts.csv`` or ``communes.csv``."""
    sources = _sources()
    return tuple(
        AdminUnit(
            uid=row["uid"],
            name=row["name"],
            kind=UnitKind(row["kind"]),
            code=row["code"] or None,
            parent=row.get("parent") or None,
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            source=sources[row["source"]][0],
            grade=sources[row["source"]][1],
        )
        for row in read_rows(name)
    )


def read_successions(name: str) -> tuple[Succession, ...]:
    """Return the links of one file: ``province_successions.csv`` or ``commune_successions.csv``."""
    sources = _sources()
    return tuple(
        Succession(
            old=row["old"],
            new=row["new"],
            on=date.fromisoformat(row["on"]),
            partial=row["partial"] == "1",
            source=sources[row["source"]][0],
            grade=sources[row["source"]][1],
        )
        for row in read_rows(name)
    )


def read_aliases() -> tuple[tuple[str, str], ...]:
    """Return other ways to write a name, each with the uid it stands for."""
    return tuple((row["alias"], row["uid"]) for row in read_rows("aliases.csv"))


def _sources() -> dict[str, tuple[str, Grade]]:
    return {row["id"]: (row["text"], Grade(row["grade"])) for row in read_rows("sources.csv")}


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one table as they are written."""
    text = (DATA / name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
