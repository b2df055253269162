"""Enter the rows of a list of establishments: new records, known ones filled, skipped or asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.entries import verb_of
from khuyencong.apps.establishments.import_matching import KnownRecords
from khuyencong.apps.establishments.imports.register_reader import ListedRow
from khuyencong.apps.establishments.models import (
    Establishment,
    ImportedRow,
    RegisterImport,
    YearFigures,
)
from khuyencong.apps.establishments.records import EMPTY, EstablishmentRecord, fill, record_of
from khuyencong.apps.journal.actions.write_entries import Subject, write_entries
from khuyencong.domain.foundation.parts import parts_of

ROWS_AT_ONCE = 250
"""Rows of one transaction: SQLite lets one writer in, and the others wait that long."""
TRIES = 2
"""Another unit of the province may record the same code between our look and our writing."""
Outcome = ImportedRow.Outcome
Policy = RegisterImport.Policy


def enter_listed_establishments(
    *,
    register_import: RegisterImport,
    rows: Sequence[ListedRow],
    actor: Account,
    at: datetime,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Enter the rows that were not entered before, by parts, each whole or not at all.

    Done again after a stop, it goes on where it was. A row of a code, or a name and place, that
    the register has goes by the policy of the list. Raises NotAllowed.
    """
    require(actor, "establishments.record", unit=register_import.unit)
    known = KnownRecords(province_id=register_import.province_id)
    for number, part in enumerate(parts_of(rows, ROWS_AT_ONCE)):
        for attempt in range(TRIES):
            try:
                with transaction.atomic():
                    _enter_part(register_import, part, known, actor=actor, at=at)
                    tell(min(len(rows), (number + 1) * ROWS_AT_ONCE), len(rows))
                break
            except IntegrityError:
                known = KnownRecords(province_id=register_import.province_id)
                if attempt + 1 == TRIES:
                    raise


def _enter_part(
    register_import: RegisterImport,
    part: Sequence[ListedRow],
    known: KnownRecords,
    *,
    actor: Account,
    at: datetime,
) -> None:
    lock_unit(register_import.unit)
    done = set(
        register_import.rows.filter(row__in=[each.row for each in part]).values_list(
            "row", flat=True
        )
    )
    part = [each for each in part if each.row not in done]
    known.read_newer()
    told: dict[str, list[Subject]] = {"recorded": [], "amended": []}
    made = [_enter(register_import, each, known, told) for each in part]
    ImportedRow.objects.bulk_create(made)
    for what, subjects in told.items():
        write_entries(
            verb=verb_of(what),
            actor=actor,
            at=at,
            unit_id=register_import.unit_id,
            object_kind="establishment",
            subjects=subjects,
        )


def _enter(
    register_import: RegisterImport,
    listed: ListedRow,
    known: KnownRecords,
    told: dict[str, list[Subject]],
) -> ImportedRow:
    row = ImportedRow(
        province_id=register_import.province_id,
        unit_id=register_import.unit_id,
        register_import=register_import,
        row=listed.row,
    )
    policy = register_import.policy
    if listed.record is None:
        row.outcome, row.data = Outcome.REFUSED, {"cells": list(listed.cells)}
        return row
    row.data = listed.record.to_json()
    row.figures = listed.figures.to_json() if listed.figures else {}
    row.other_years = [{"figures": each.to_json(), "key": None} for each in listed.other_years]
    has_figures = bool(row.figures or row.other_years)
    found = known.find(listed.record)
    match = (
        Establishment.objects.select_for_update(of=("self",)).get(pk=found[0]) if found else None
    )
    if match and policy == Policy.ASK and (wanting(match, listed.record) or has_figures):
        row.outcome, row.establishment = Outcome.WAITING, match
    elif match and found and (policy != Policy.NEW or found[1]):
        _settle_known(row, match, listed.record, fills=policy == Policy.FILL)
        if row.outcome == Outcome.FILLED:
            told["amended"].append(_amended(match, row))
    else:
        firm = _add(register_import, listed.record)
        row.outcome, row.establishment = Outcome.ADDED, firm
        known.add(firm)
        write_figures(row)
        told["recorded"].append(Subject(firm.pk, firm.name, told_of(row)))
    return row


def wanting(known: Establishment, record: EstablishmentRecord) -> dict[str, Any]:
    """Return what the row says and the record does not: field and value."""
    has, says = record_of(known).to_json(), record.to_json()
    empty = (None, "", "none")
    found = {
        name: value
        for name, value in says.items()
        if value not in empty and has[name] in empty and name != "code_kind"
    }
    return {**found, "code_kind": says["code_kind"]} if "code" in found else found


def fill_record(known: Establishment, values: dict[str, Any]) -> None:
    """Put values into the empty fields of a record and store it."""
    fill(known, replace(record_of(known), **values))
    known.version += 1
    known.save()


def write_figures(row: ImportedRow) -> None:
    """Write the years of the row beside its record, but for those that are known there."""
    firm = row.establishment
    if firm is None:
        return
    known = set(firm.years.values_list("year", flat=True))
    if row.figures and row.figures["year"] not in known:
        row.year_figures = _write_year(firm, row, row.figures)
    for each in row.other_years:
        if each["figures"]["year"] not in known:
            each["key"] = _write_year(firm, row, each["figures"]).pk


def _write_year(firm: Establishment, row: ImportedRow, figures: dict[str, Any]) -> YearFigures:
    return YearFigures.objects.create(
        establishment=firm,
        province_id=row.province_id,
        unit_id=row.unit_id,
        **figures,
    )


def wrote_years(row: ImportedRow) -> bool:
    """Tell whether any year was written from the row."""
    return bool(row.year_figures or any(each["key"] for each in row.other_years))


def _years_told(row: ImportedRow) -> dict[str, Any]:
    """Return what a line of the journal says of the years written."""
    told = {"year_figures": row.figures} if row.year_figures else {}
    others = [each["figures"] for each in row.other_years if each["key"]]
    return told | ({"other_years": others} if others else {})


def filled_data(known: Establishment, row: ImportedRow) -> dict[str, Any]:
    """Return what the line of the journal says of a record that was filled."""
    data: dict[str, Any] = {}
    if row.before:
        before = {name: EMPTY[name] for name in row.before}
        data = {"before": before, "after": row.before, "version": known.version}
    return data | _years_told(row)


def _settle_known(
    row: ImportedRow, known: Establishment, record: EstablishmentRecord, *, fills: bool
) -> None:
    row.establishment = known
    row.before = wanting(known, record) if fills else {}
    if row.before:
        fill_record(known, row.before)
    if fills:
        write_figures(row)
    row.outcome = Outcome.FILLED if row.before or wrote_years(row) else Outcome.SKIPPED


def _amended(known: Establishment, row: ImportedRow) -> Subject:
    return Subject(known.pk, known.name, filled_data(known, row))


def told_of(row: ImportedRow) -> dict[str, Any]:
    """Return what the line of the journal says of a new record."""
    values = {name: value for name, value in row.data.items() if value not in (None, "")}
    return values | _years_told(row)


def _add(register_import: RegisterImport, record: EstablishmentRecord) -> Establishment:
    made = Establishment(province_id=register_import.province_id, unit_id=register_import.unit_id)
    fill(made, record)
    made.save()
    return made
