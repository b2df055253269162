"""Study visits and meetings: the list, and one with everything written of it."""

from __future__ import annotations

from django.http import FileResponse, HttpResponse
from django.shortcuts import render

from khuyencong.apps.exchange.booked import bookings_for
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.queries import get_visit
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.visits import VISITS
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.visit_view import (
    figures_table,
    frame_of,
    sides_of,
    sources_of,
)

READ = "exchange.read"
LINES_SHOWN = 5


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the visits, the newest first."""
    return list_response(request, VISITS, "office/visits.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the visits picked, or all the filters keep, as a sheet."""
    return export_response(request, VISITS)


@office_page(READ)
def page(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Show what was prepared: who comes, programme, questions, both sides' figures."""
    visit = get_visit(
        visit_id, visible_to=request.user, beside=("participants", "programme", "questions")
    )
    context = frame_of(visit, request.user, here="visit") | {
        "sides": sides_of(visit),
        "figures": figures_table(visit),
        "sources": sources_of(visit),
        "may_fill": not visit.figures or visit.state == Visit.State.PREPARED,
        "bookings": bookings_for(visit, visible_to=request.user),
        "journal": list_entries_of("visit", visit.pk)[:LINES_SHOWN],
    }
    return render(request, "office/visit.html", context)


@office_page(READ)
def held_page(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Show what was seen, said and given: minutes, places, pictures, gifts."""
    visit = get_visit(
        visit_id, visible_to=request.user, beside=("places_seen", "gifts", "photos__file")
    )
    context = frame_of(visit, request.user, here="visit_held")
    return render(request, "office/visit_held.html", context)


@office_page(READ)
def home_page(request: OfficeRequest, visit_id: int) -> HttpResponse:
    """Show what was brought home: lessons and commitments."""
    visit = get_visit(
        visit_id,
        visible_to=request.user,
        beside=("lessons", "commitments"),
    )
    context = frame_of(visit, request.user, here="visit_home") | {"today": request.now.date()}
    return render(request, "office/visit_home.html", context)
