"""Say what becomes of rows whose establishment seems to be in the register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.actions.enter_listed_establishments import (
    fill_record,
    filled_data,
    told_of,
    wanting,
    write_figures,
    wrote_years,
)
from khuyencong.apps.establishments.actions.record_establishment import require_free_code
from khuyencong.apps.establishments.entries import write_entry_of, write_entry_of_import
from khuyencong.apps.establishments.models import Establishment, ImportedRow, RegisterImport
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import EstablishmentRecord, fill
from khuyencong.domain.foundation.errors import BadInput

CHOICES = ("fill", "skip", "new")
Outcome = ImportedRow.Outcome


@transaction.atomic
def settle_waiting_rows(
    *,
    register_import: RegisterImport,
    row_ids: Sequence[int] | None,
    choice: str,
    actor: Account,
    at: datetime,
) -> int:
    """Fill the known records, skip the rows or make new records; return how many rows.

    ``row_ids`` None: all that wait. Rows settled meanwhile are passed over. Raises NotAllowed, or
    BadInput for an unknown choice, a list undone, or a code that another record has.
    """
    require(actor, "establishments.record", unit=register_import.unit)
    if choice not in CHOICES:
        raise BadInput("establishments.no_choice", "Chọn điền thêm, bỏ qua hoặc lập hồ sơ mới")
    lock_unit(register_import.unit)
    register_import.refresh_from_db()
    if register_import.undone_at:
        raise BadInput("establishments.import_undone", "Lần nhập này đã được hoàn tác")
    waiting = register_import.rows.filter(outcome=Outcome.WAITING).order_by("row")
    if row_ids is not None:
        waiting = waiting.filter(pk__in=row_ids)
    rows = list(waiting.select_related("establishment"))
    for row in rows:
        _settle(row, choice, actor=actor, at=at)
    if rows:
        data = {"choice": choice, "rows": len(rows)}
        write_entry_of_import(register_import, "rows_settled", data, actor=actor, at=at)
    return len(rows)


def _settle(row: ImportedRow, choice: str, *, actor: Account, at: datetime) -> None:
    record = EstablishmentRecord(**row.data)
    if choice == "new":
        row.establishment, row.outcome = _new(row, record), Outcome.ADDED
        write_figures(row)
        write_entry_of(row.establishment, "recorded", told_of(row), actor=actor, at=at)
    elif choice == "fill" and row.establishment:
        known = lock_establishment(row.establishment)
        row.before = wanting(known, record)
        if row.before:
            fill_record(known, row.before)
        write_figures(row)
        row.outcome = Outcome.FILLED if row.before or wrote_years(row) else Outcome.SKIPPED
        if row.outcome == Outcome.FILLED:
            write_entry_of(known, "amended", filled_data(known, row), actor=actor, at=at)
    else:
        row.outcome = Outcome.SKIPPED
    row.save()


def _new(row: ImportedRow, record: EstablishmentRecord) -> Establishment:
    require_free_code(record, province_id=row.province_id)
    made = Establishment(province_id=row.province_id, unit_id=row.unit_id)
    fill(made, record)
    made.save()
    return made
