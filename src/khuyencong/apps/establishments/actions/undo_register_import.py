"""Take a whole list of establishments back, while nothing was built on its rows."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import ProtectedError

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.entries import write_entry_of, write_entry_of_import
from khuyencong.apps.establishments.models import (
    Establishment,
    ImportedRow,
    RegisterImport,
    YearFigures,
)
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import EMPTY, fill, record_of
from khuyencong.apps.establishments.references import points_to
from khuyencong.apps.establishments.register_rows import YearRow
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.parts import parts_of

Outcome = ImportedRow.Outcome
MOST_NAMED = 3
DELETED_AT_ONCE = 1000
"""Records of one statement; all are of one transaction."""


@transaction.atomic
def undo_register_import(*, register_import: RegisterImport, actor: Account, at: datetime) -> Entry:
    """Remove the records the list made, and empty again what it filled and nobody changed since.

    Raises NotAllowed, or BadInput that names records something was built on: a project, a need,
    an edit, a merge. Then nothing changes.
    """
    require(actor, "establishments.record", unit=register_import.unit)
    lock_unit(register_import.unit)
    register_import.refresh_from_db()
    _require_undoable(register_import)
    made = Establishment.objects.filter(
        imported_rows__register_import=register_import,
        imported_rows__outcome=Outcome.ADDED,
    )
    removed = _remove_figures(register_import)
    records = list(made.select_for_update(of=("self",)))
    built_on = points_to(made)
    used = [firm for firm in records if firm.pk in built_on or firm.version > 1]
    if used:
        raise _in_use(used)
    filled = _empty_again(register_import, actor=actor, at=at)
    rows = register_import.rows
    rows.filter(outcome=Outcome.ADDED).update(outcome=Outcome.SKIPPED, establishment=None)
    rows.filter(outcome__in=[Outcome.FILLED, Outcome.WAITING]).update(outcome=Outcome.SKIPPED)
    try:
        for part in parts_of(records, DELETED_AT_ONCE):
            Establishment.objects.filter(pk__in=[firm.pk for firm in part]).delete()
    except ProtectedError as still:
        raise _in_use(list(records)) from still
    register_import.undone_at = at
    register_import.save(update_fields=["undone_at"])
    data = {"removed": len(records), "emptied": filled, "years_removed": removed}
    return write_entry_of_import(register_import, "undone", data, actor=actor, at=at)


def _require_undoable(register_import: RegisterImport) -> None:
    if register_import.undone_at:
        raise BadInput("establishments.import_undone", "Lần nhập này đã được hoàn tác")
    job = register_import.job
    if job is None or job.state in (job.State.WAITING, job.State.RUNNING):
        raise BadInput(
            "establishments.import_running", "Danh sách chưa nhập xong; chờ xong rồi hoàn tác"
        )


def _remove_figures(register_import: RegisterImport) -> int:
    """Remove the years the list wrote and nobody changed since; the others count as built on it."""
    rows = register_import.rows.filter(year_figures__isnull=False).select_related("year_figures")
    untouched = [
        row.year_figures.pk
        for row in rows
        if row.year_figures and YearRow.of(row.year_figures).to_json() == row.figures
    ]
    for part in parts_of(untouched, DELETED_AT_ONCE):
        YearFigures.objects.filter(pk__in=part).delete()
    return len(untouched)


def _empty_again(register_import: RegisterImport, *, actor: Account, at: datetime) -> int:
    count = 0
    rows = register_import.rows.filter(outcome=Outcome.FILLED, establishment__isnull=False)
    for row in rows.select_related("establishment"):
        firm = lock_establishment(row.establishment)  # type: ignore[arg-type]  # filtered above
        record = record_of(firm)
        now = record.to_json()
        same = [name for name, value in row.before.items() if now[name] == value]
        if "code" in same and "code_kind" not in same:
            same.remove("code")
        if not same:
            continue
        values = record.to_json() | {name: EMPTY[name] for name in same}
        fill(firm, type(record)(**values))
        firm.version += 1
        firm.save()
        told = {
            "before": {name: now[name] for name in same},
            "after": {name: EMPTY[name] for name in same},
            "version": firm.version,
        }
        write_entry_of(firm, "amended", told, actor=actor, at=at)
        count += 1
    return count


def _in_use(firms: list[Establishment]) -> BadInput:
    names = ", ".join(firm.name for firm in firms[:MOST_NAMED])
    more = f" và {len(firms) - MOST_NAMED} cơ sở nữa" if len(firms) > MOST_NAMED else ""
    return BadInput(
        "establishments.import_in_use",
        "Không hoàn tác được: đã có đề án, nhu cầu, lần sửa hoặc dòng khác dựa vào {names}{more}",
        names=names,
        more=more,
    )
