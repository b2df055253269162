"""Staff: the list, one with trainings, and who can do what."""

from __future__ import annotations

from django.http import FileResponse, HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.facilities.holding import KEEP, READ
from khuyencong.apps.facilities.models import StaffMember
from khuyencong.apps.facilities.people import get_staff_member, who_can_what
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.office.facility_view import LINES_SHOWN
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.listing.staff import STAFF
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the staff by name."""
    return list_response(request, STAFF, "office/staff.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the staff picked, or all the filters keep, as a sheet."""
    return export_response(request, STAFF)


@office_page(READ)
def page(request: OfficeRequest, member_id: int) -> HttpResponse:
    """Show a member of staff."""
    held = get_staff_member(member_id, visible_to=request.user)
    context = {
        "held": held,
        "is_working": held.state == StaffMember.State.WORKING,
        "may": bool(can(request.user, KEEP, unit=held.unit)),
        "journal": list_entries_of("staff_member", held.pk)[:LINES_SHOWN],
    }
    return render(request, "office/staff_member.html", context)


@office_page(READ)
def skills_page(request: OfficeRequest) -> HttpResponse:
    """Show who can do what, and which skill nobody has."""
    skills, table, counts = who_can_what(visible_to=request.user)
    context = {
        "skills": list(zip(skills, counts, strict=True)),
        "table": [(member, list(zip(skills, signs, strict=True))) for member, signs in table],
        "lacking": [s.label_vi for s, n in zip(skills, counts, strict=True) if not n],
    }
    return render(request, "office/staff_skills.html", context)
