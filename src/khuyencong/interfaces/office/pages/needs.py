"""Pages of needs."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.needs.imports.template import write_template
from khuyencong.apps.needs.queries import get_sheet_import
from khuyencong.apps.needs.supplementing import list_waiting_supplements
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.office.listing.needs import NEEDS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX, attachment

MOST_ERRORS = 200
"""Cells to mend that one page names: who has mended so many sends the sheet again."""


@office_page("needs.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the needs, newest year first."""
    waiting = list_waiting_supplements(visible_to=request.user)
    return list_response(request, NEEDS, "office/needs.html", waiting=waiting.count)


@office_page("needs.read")
def import_page(request: OfficeRequest, import_id: int) -> HttpResponse:
    """Show what came in from one sheet and each cell that could not be read."""
    sheet_import = get_sheet_import(import_id, visible_to=request.user)
    needs = page_of(sheet_import.needs.order_by("pk"), request)
    context = {
        "import": sheet_import,
        "page": needs,
        "errors": sheet_import.errors[:MOST_ERRORS],
        "more_errors": max(0, len(sheet_import.errors) - MOST_ERRORS),
        "may_import": bool(can(request.user, "needs.import", unit=sheet_import.unit)),
        "may_build": bool(can(request.user, "plans.build", unit=sheet_import.unit)),
    }
    return render(request, "office/sheet_import.html", context)


@office_page("needs.read")
def template(request: OfficeRequest) -> HttpResponse:
    """Give the empty sheet to fill in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mau-nhu-cau.xlsx"
        write_template(path)
        return attachment(path.read_bytes(), name=path.name, media_type=XLSX)
