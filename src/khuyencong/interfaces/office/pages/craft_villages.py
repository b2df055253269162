"""Pages of craft villages."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.craft_villages.holding import RECOGNISE, RECORD
from khuyencong.apps.craft_villages.looking import reasons_of
from khuyencong.apps.craft_villages.queries import kind_on, recognitions_of, reviews_of
from khuyencong.apps.establishments.queries import get_craft_village
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.interfaces.office.listing.craft_villages import CRAFT_VILLAGES
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.village_view import may_write


@office_page("establishments.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the craft villages by name."""
    return list_response(request, CRAFT_VILLAGES, "office/craft_villages.html")


@office_page("establishments.read")
def village_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Show a village: sources and what they differ in, its decisions, crafts, its journal."""
    village = get_craft_village(village_id, visible_to=request.user)
    today, reviews = localdate(request.now), reviews_of(village)
    crafts = village.crafts.filter(removed_at=None).prefetch_related("recognitions")
    context = {
        "village": village,
        "recognitions": recognitions_of(village),
        "reasons": reasons_of(village, reviews, on=today),
        "review": reviews[0] if reviews else None,
        "crafts": [(craft, kind_on(craft.recognitions.all(), today)[0]) for craft in crafts],
        "may_edit": bool(can(request.user, "establishments.record", unit=village.unit)),
        "may_record": may_write(request.user, RECORD),
        "may_recognise": may_write(request.user, RECOGNISE),
        "journal": list_entries_of("craft_village", village.pk)[:50],
    }
    return render(request, "office/craft_village.html", context)
