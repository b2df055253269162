"""A need as it is stored, from the plain row that tells it."""

from __future__ import annotations

from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.apps.needs.models import Need, SheetImport
from khuyencong.domain.foundation.text import fold

_DETAILS = ("workers", "priority_area", "establishment_kind", "tax_code", "schedule", "section")


def need_of(
    row: NeedRow,
    *,
    fingerprint: str,
    year: int,
    province_id: int,
    unit_id: int,
    sheet_import: SheetImport | None = None,
) -> Need:
    """Return the need of a row, not saved yet; without an import it came in no sheet."""
    return Need(
        province_id=province_id,
        unit_id=unit_id,
        year=year,
        sheet_import=sheet_import,
        fingerprint=fingerprint,
        sheet=row.sheet if sheet_import else "",
        row=row.row if sheet_import else None,
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
        search=words_to_search(row.title, row.beneficiary or "", row.place or ""),
    )


def words_to_search(title: str, beneficiary: str, place: str) -> str:
    """Return what search compares of a need."""
    return fold(f"{title} {beneficiary} {place}")
