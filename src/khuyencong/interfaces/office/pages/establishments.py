"""Pages of establishments."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.establishments.eligibility import judge_establishment
from khuyencong.apps.establishments.gaps import gaps_of
from khuyencong.apps.establishments.matching import alike_records
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import get_establishment, list_merges_of
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.needs.queries import list_needs_of
from khuyencong.apps.product_rounds.in_the_register import products_with_certificates
from khuyencong.apps.product_rounds.queries import entries_of_establishment
from khuyencong.apps.projects.double_funding import find_among, legal_basis
from khuyencong.apps.projects.queries import list_projects_of
from khuyencong.interfaces.office.listing.establishments import ESTABLISHMENTS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page

NEWEST = 50
DECIDING = ("kind", "production_place_kind", "trade")
"""Fields of the record without which nobody can tell."""


@office_page("establishments.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the establishments by name."""
    return list_response(request, ESTABLISHMENTS, "office/establishments.html")


@office_page("establishments.read")
def establishment_page(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Show a record: what is known, what is missing, what may be the same, its journal."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    entries = entries_of_establishment(firm, visible_to=request.user)
    context = {
        "firm": firm,
        "products": products_with_certificates(
            firm.product_rows.all(), entries, on=timezone.localdate(request.now)
        ),
        "gaps": gaps_of(firm),
        "alike": alike_records(firm, visible_to=request.user),
        "may_edit": bool(can_amend_establishment(request.user, firm)),
        "merges": list_merges_of(firm),
        "entries": entries,
        "journal": list_entries_of("establishment", firm.pk)[:NEWEST],
    }
    return render(request, "office/establishment.html", context)


@office_page("establishments.read")
def eligibility_page(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Show by today's law whether the establishment may be supported, and what norms pay."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    context = {
        "firm": firm,
        "today": today,
        "gaps": [gap for gap in gaps_of(firm) if gap in DECIDING],
        "judged": judge_establishment(firm, on=today, library=installation_norms()),
        "may_edit": bool(can_amend_establishment(request.user, firm)),
    }
    return render(request, "office/establishment_eligibility.html", context)


@office_page("establishments.read")
def support_page(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Show what an establishment asked for and was given over the years."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    projects = list(list_projects_of(firm, visible_to=request.user))
    supports = list(firm.other_supports.select_related("file"))
    paid_twice = find_among(projects, supports)
    context = {
        "firm": firm,
        "projects": projects,
        "supports": supports,
        "paid_twice": paid_twice,
        "bases": sorted({legal_basis(project.pinned_on) for project, _found in paid_twice}),
        "needs": list_needs_of(firm, visible_to=request.user).filter(project=None),
        "may_edit": bool(can_amend_establishment(request.user, firm)),
    }
    return render(request, "office/establishment_support.html", context)
