"""Import the rows of one sheet of needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.needs.imports.rows import NeedRow, SheetReading, fingerprint
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.apps.needs.storing import need_of
from khuyencong.apps.notices.models import Job
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.parts import parts_of

ROWS_AT_ONCE = 2_000
"""Rows of one transaction: SQLite lets one writer in, and the others wait that long."""
Marked = tuple[str, NeedRow]


def import_needs(
    *,
    reading: SheetReading,
    file: StoredFile,
    year: int,
    province: AdminUnit,
    unit: Unit,
    actor: Account,
    at: datetime,
    job: Job | None = None,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> SheetImport:
    """Add the rows the unit does not know yet for that year; a sheet read twice adds nothing.

    A long sheet comes in by parts, each with its line of the journal, whole or not at all. Doing it
    again, for the same ``job`` or with the sheet sent anew, adds what is missing. ``tell`` is
    called at the end of each part, in its transaction, with the rows done and all rows; what it
    raises leaves the parts before. Raises NotAllowed.
    """
    require(actor, "needs.import", unit=unit)
    once = {fingerprint(row): row for row in reversed(reading.rows)}
    marked: list[Marked] = list(reversed(once.items()))
    sheet_import = _import_of(job) or SheetImport(
        province=province, unit=unit, year=year, file=file, imported_at=at, job=job
    )
    sheet_import.added, sheet_import.already_known = 0, 0
    sheet_import.errors = [error.as_json() for error in reading.errors]
    done, parts = 0, list(parts_of(marked, ROWS_AT_ONCE)) or [()]
    for number, part in enumerate(parts, 1):
        place = {"part": number, "parts": len(parts)} if len(parts) > 1 else {}
        done += len(part)
        with transaction.atomic():
            _add_part(part, sheet_import, actor=actor, at=at, place=place)
            tell(done, len(marked))
    return sheet_import


def _import_of(job: Job | None) -> SheetImport | None:
    return SheetImport.objects.filter(job=job).select_related("file").first() if job else None


def _add_part(
    part: Sequence[Marked],
    sheet_import: SheetImport,
    *,
    actor: Account,
    at: datetime,
    place: dict[str, int],
) -> None:
    """Add the unknown rows of a part and count them; those of an earlier try count as added."""
    lock_unit(sheet_import.unit)
    sheet_import.save()
    known = dict(
        Need.objects.filter(
            unit=sheet_import.unit_id,
            year=sheet_import.year,
            fingerprint__in=[mark for mark, _ in part],
        ).values_list("fingerprint", "sheet_import_id")
    )
    new = [(mark, row) for mark, row in part if mark not in known]
    Need.objects.bulk_create(
        need_of(
            row,
            fingerprint=mark,
            year=sheet_import.year,
            province_id=sheet_import.province_id,
            unit_id=sheet_import.unit_id,
            sheet_import=sheet_import,
        )
        for mark, row in new
    )
    of_others = sum(owner != sheet_import.pk for owner in known.values())
    sheet_import.added += len(part) - of_others
    sheet_import.already_known += of_others
    sheet_import.save(update_fields=["added", "already_known"])
    told: dict[str, Any] = {"year": sheet_import.year, "added": len(new)}
    told |= {"already_known": len(known), "errors": len(sheet_import.errors), **place}
    write_entry(
        verb="needs.sheet.imported",
        actor=actor,
        at=at,
        unit_id=sheet_import.unit_id,
        object_kind="sheet_import",
        object_id=sheet_import.pk,
        label=sheet_import.file.name,
        data=told,
    )
