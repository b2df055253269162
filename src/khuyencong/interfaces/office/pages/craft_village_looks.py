"""A village looked at: criteria, support, establishments; and the villages to watch."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from khuyencong.apps.craft_villages.looking import look_at_village, watched
from khuyencong.apps.craft_villages.queries import reviews_of
from khuyencong.apps.craft_villages.supporting import support_of
from khuyencong.apps.establishments.queries import (
    get_craft_village,
    list_craft_villages,
    list_establishments,
)
from khuyencong.domain.craft_villages.rules import list_duties, list_new_rural, list_supports
from khuyencong.domain.craft_villages.watching import (
    basis_of_watch,
    falling_share,
    years_unreviewed,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.village_view import touched_rows

READ = "craft_villages.read"
ROWS = 100


@office_page(READ)
def criteria_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Show which criteria the village meets by today's rules and by those of its recognition."""
    village = get_craft_village(village_id, visible_to=request.user)
    today, reviews = localdate(request.now), reviews_of(village)
    review = reviews[0] if reviews else None
    crafts = village.crafts.filter(removed_at=None).prefetch_related("recognitions")
    looked = look_at_village(village, review, crafts, on=today)
    context = {
        "village": village,
        "review": review,
        "looked": looked,
        "duties": list_duties(on=today, kind=looked.kind),
        "supports": list_supports(on=today),
        "new_rural": touched_rows(list_new_rural(on=today), review),
        "today": today,
    }
    return render(request, "office/craft_village_criteria.html", context)


@office_page(READ)
def support_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """Show what the village was given over the years."""
    village = get_craft_village(village_id, visible_to=request.user)
    context = {"village": village, "history": support_of(village, visible_to=request.user)}
    return render(request, "office/craft_village_support.html", context)


@office_page(READ)
def firms_page(request: OfficeRequest, village_id: int) -> HttpResponse:
    """List the establishments of the register in the village."""
    village = get_craft_village(village_id, visible_to=request.user)
    firms = list_establishments(visible_to=request.user).filter(craft_village=village)
    page = Paginator(firms, ROWS).get_page(request.GET.get("page"))
    return render(request, "office/craft_village_firms.html", {"village": village, "rows": page})


@office_page(READ)
def watch_page(request: OfficeRequest) -> HttpResponse:
    """List the villages to watch, those with most reasons first, each with why."""
    villages = list_craft_villages(visible_to=request.user)
    reasons = watched(villages, on=localdate(request.now))
    found = list(villages.filter(pk__in=reasons).prefetch_related(None))
    rows = sorted(
        ((village, reasons[village.pk]) for village in found), key=lambda row: -len(row[1])
    )
    context = {
        "rows": Paginator(rows, ROWS).get_page(request.GET.get("page")),
        "basis": basis_of_watch(),
        "falling": falling_share() * 100,
        "years": years_unreviewed(),
    }
    return render(request, "office/craft_villages_watch.html", context)
