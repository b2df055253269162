"""Regulations in the making: the list, what one rules, and it beside other rules."""

from __future__ import annotations

from django.http import FileResponse, HttpResponse
from django.shortcuts import render

from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.regulations.queries import get_draft
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.regulation_drafts import REGULATION_DRAFTS
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.regulation_view import frame_of, view_of

READ = "regulations.read"
LINES_SHOWN = 5


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the drafts, the latest day first."""
    return list_response(request, REGULATION_DRAFTS, "office/regulations.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the drafts picked, or all the filters keep, as a sheet."""
    return export_response(request, REGULATION_DRAFTS)


@office_page(READ)
def page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Show what a draft rules, with what looks wrong."""
    draft = get_draft(draft_id, visible_to=request.user)
    view = view_of(draft)
    context = frame_of(request, draft, "content") | {
        "provisions": view.parts("provision"),
        "tiers": view.parts("tier"),
        "deadlines": view.parts("deadline"),
        "findings": [] if draft.in_force_at else view.findings(),
        "journal": list_entries_of("regulation_draft", draft.pk)[:LINES_SHOWN],
    }
    return render(request, "office/regulation.html", context)


@office_page(READ)
def compare_page(request: OfficeRequest, draft_id: int) -> HttpResponse:
    """Show the draft beside the rule it follows, the national levels and other provinces."""
    draft = get_draft(draft_id, visible_to=request.user)
    view = view_of(draft)
    context = frame_of(request, draft, "compare") | {"rows": view.compared()}
    return render(request, "office/regulation_compare.html", context)
