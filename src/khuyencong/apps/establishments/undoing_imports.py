"""The parts in which a list of establishments is taken back, each in its own transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import Establishment, ImportedRow, YearFigures
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import EMPTY, fill, record_of
from khuyencong.apps.establishments.references import points_to
from khuyencong.apps.establishments.register_rows import YearRow

Outcome = ImportedRow.Outcome
ROWS_AT_ONCE = 500
"""Rows of one transaction: SQLite lets one writer in, and the others wait that long."""
LEFT = Q(outcome__in=[Outcome.ADDED, Outcome.FILLED]) | Q(year_figures__isnull=False)
"""What is left to take back; a row that was taken back is none of it."""


def rows_of(keys: Sequence[int]) -> list[ImportedRow]:
    """Return the rows with what they wrote, in the order of the list."""
    rows = ImportedRow.objects.filter(pk__in=keys).order_by("row")
    return list(rows.select_related("establishment"))


def used_of(rows: Sequence[ImportedRow]) -> list[Establishment]:
    """Return the records made on which something else stands; the years of the rows are gone."""
    made = [row.establishment for row in rows if row.outcome == Outcome.ADDED]
    keys = [firm.pk for firm in made if firm]
    built_on = points_to(Establishment.objects.filter(pk__in=keys))
    return [firm for firm in made if firm and (firm.pk in built_on or firm.version > 1)]


def remove_figures(rows: Sequence[ImportedRow]) -> int:
    """Remove the years the rows wrote and nobody changed since; the others count as built on it."""
    wrote = {key: figures for row in rows for key, figures in _years_of(row)}
    untouched = [
        stored.pk
        for stored in YearFigures.objects.filter(pk__in=wrote)
        if YearRow.of(stored).to_json() == wrote[stored.pk]
    ]
    YearFigures.objects.filter(pk__in=untouched).delete()
    return len(untouched)


def _years_of(row: ImportedRow) -> Iterator[tuple[int, dict[str, Any]]]:
    if row.year_figures_id:
        yield row.year_figures_id, row.figures
    for each in row.other_years:
        if each["key"]:
            yield each["key"], each["figures"]


def empty_again(rows: Sequence[ImportedRow], *, actor: Account, at: datetime) -> int:
    """Empty what the rows filled in known records and nobody changed since; return how many."""
    return sum(
        _empty(row, actor=actor, at=at)
        for row in rows
        if row.outcome == Outcome.FILLED and row.establishment
    )


def _empty(row: ImportedRow, *, actor: Account, at: datetime) -> bool:
    firm = lock_establishment(row.establishment)  # type: ignore[arg-type]  # the caller looked
    record = record_of(firm)
    now = record.to_json()
    same = [name for name, value in row.before.items() if now[name] == value]
    if "code" in same and "code_kind" not in same:
        same.remove("code")
    if not same:
        return False
    fill(firm, type(record)(**(now | {name: EMPTY[name] for name in same})))
    firm.version += 1
    firm.save()
    told = {
        "before": {name: now[name] for name in same},
        "after": {name: EMPTY[name] for name in same},
        "version": firm.version,
    }
    write_entry_of(firm, "amended", told, actor=actor, at=at)
    return True
