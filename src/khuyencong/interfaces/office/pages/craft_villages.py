"""Pages of craft villages."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.establishments.queries import get_craft_village
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.office.listing.craft_villages import CRAFT_VILLAGES
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("establishments.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the craft villages by name."""
    return list_response(request, CRAFT_VILLAGES, "office/craft_villages.html")


@office_page("establishments.read")
def village_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Show a village: what its source says, what another one says otherwise, its journal."""
    village = get_craft_village(village_id, visible_to=request.user)
    journal = list_entries_of("craft_village", village.pk)[:50]
    return render(request, "office/craft_village.html", {"village": village, "journal": journal})
