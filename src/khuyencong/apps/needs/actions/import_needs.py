"""Import the rows of one sheet of needs."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.needs.imports.rows import NeedRow, SheetReading, fingerprint
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.text import fold

_DETAILS = ("workers", "priority_area", "establishment_kind", "tax_code", "schedule", "section")


@transaction.atomic
def import_needs(
    *,
    reading: SheetReading,
    file: StoredFile,
    year: int,
    province: AdminUnit,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> SheetImport:
    """Add the rows the unit does not know yet for that year; a sheet read twice adds nothing.

    All rows of the reading come in together or not at all. Raises NotAllowed.
    """
    require(actor, "needs.import", unit=unit)
    lock_unit(unit)
    rows = {fingerprint(row): row for row in reversed(reading.rows)}
    known = set(
        Need.objects.filter(unit=unit, year=year, fingerprint__in=rows).values_list(
            "fingerprint", flat=True
        )
    )
    sheet_import = SheetImport.objects.create(
        province=province,
        unit=unit,
        year=year,
        file=file,
        imported_at=at,
        added=len(rows) - len(known),
        already_known=len(known),
        errors=[error.as_json() for error in reading.errors],
    )
    Need.objects.bulk_create(
        _need(row, fingerprint=mark, sheet_import=sheet_import)
        for mark, row in reversed(rows.items())
        if mark not in known
    )
    write_entry(
        verb="needs.sheet.imported",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="sheet_import",
        object_id=sheet_import.pk,
        label=file.name,
        data={
            "year": year,
            "added": sheet_import.added,
            "already_known": sheet_import.already_known,
            "errors": len(reading.errors),
        },
    )
    return sheet_import


def _need(row: NeedRow, *, fingerprint: str, sheet_import: SheetImport) -> Need:
    return Need(
        province_id=sheet_import.province_id,
        unit_id=sheet_import.unit_id,
        year=sheet_import.year,
        sheet_import=sheet_import,
        fingerprint=fingerprint,
        sheet=row.sheet,
        row=row.row,
        title=row.title,
        beneficiary=row.beneficiary or "",
        place=row.place or "",
        content=row.content or "",
        note=row.note or "",
        total_vnd=row.total_vnd,
        kcqg_vnd=row.kcqg_vnd,
        kcdp_vnd=row.kcdp_vnd,
        own_vnd=row.own_vnd,
        other_vnd=row.other_vnd,
        support_vnd=row.support_vnd,
        details={
            name: value for name in _DETAILS if (value := getattr(row, name)) not in (None, "")
        },
        search=fold(f"{row.title} {row.beneficiary or ''} {row.place or ''}"),
    )
