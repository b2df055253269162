"""Rooms, vehicles and instruments: the list, one with its week, its calendar file."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.facilities.feed import calendar_of
from khuyencong.apps.facilities.holding import BOOK, KEEP, READ
from khuyencong.apps.facilities.models import Facility
from khuyencong.apps.facilities.queries import get_facility
from khuyencong.apps.facilities.week import DAYS, monday_of, week_of
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.office.facility_view import LINES_SHOWN
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.facilities import FACILITIES, calibration_badge
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.spec import day_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

WEEK = timedelta(days=DAYS)
FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the facilities by name."""
    return list_response(request, FACILITIES, "office/facilities.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the facilities picked, or all the filters keep, as a sheet."""
    return export_response(request, FACILITIES)


@office_page(READ)
def page(request: OfficeRequest, facility_id: int) -> HttpResponse:
    """Show a facility: what it is, its week (``?week=`` a day in it), calibrations."""
    held = get_facility(facility_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    asked = day_of(request.GET.get("week", "")) or today
    monday = monday_of(asked if FIRST <= asked <= LAST else today)
    is_used = held.state == Facility.State.IN_USE
    context = {
        "held": held,
        "today": today,
        "badge": calibration_badge(held, today),
        "is_expired": held.is_expired_on(today),
        "week": week_of(held, monday, visible_to=request.user),
        "earlier": monday - WEEK,
        "later": monday + WEEK,
        "sunday": monday + WEEK - timedelta(days=1),
        "may_keep": bool(can(request.user, KEEP, unit=held.unit)),
        "may_book": is_used and bool(can(request.user, BOOK, unit=held.unit)),
        "journal": list_entries_of("facility", held.pk)[:LINES_SHOWN],
    }
    return render(request, "office/facility.html", context)


@office_page(READ)
def calendar(request: OfficeRequest, facility_id: int) -> HttpResponse:
    """Give the bookings to come as a calendar file."""
    held = get_facility(facility_id, visible_to=request.user)
    data = calendar_of(held, visible_to=request.user, at=request.now)
    headers = {"Content-Disposition": f'attachment; filename="lich-{held.pk}.ics"'}
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers=headers)
