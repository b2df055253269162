"""The year by source of money, and the lists behind its figures."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.queries import not_kept_from, provinces_in_sight
from khuyencong.apps.places.models import Succession
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.plans.published import figure_rows
from khuyencong.apps.plans.yearly import (
    FUNDS,
    list_chosen_items,
    list_plan_years,
    plans_that_count,
    year_figures,
)
from khuyencong.apps.reports.overview import money_years
from khuyencong.domain.indicators.published import (
    figures_over_years,
    list_years,
    money_by_place,
)
from khuyencong.interfaces.office.dashboard_view import parts_for
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.templatetags.place_words import then_and_now

ASKED = ("fund", "content", "place")


@office_page("plans.read")
def dashboard(request: OfficeRequest) -> HttpResponse:
    """Show what was given, planned and left, by fund, content and place, and what was published."""
    planned = list_plan_years(visible_to=request.user)
    places = _places(request)
    known = {*planned, *money_years(request.user), *list_years(places)}
    years = sorted(known, reverse=True)
    year = _year(request, years, planned)
    plans = plans_that_count(visible_to=request.user, year=year) if year else []
    context = {
        "years": years,
        "year": year,
        "parts": parts_for(request.user),
        "figures": year_figures(plans),
        "published": _published(plans, year, places) if year else {},
    }
    return render(request, "office/dashboard.html", context)


def _places(request: OfficeRequest) -> dict[str, str] | None:
    """Return the provinces in sight by name, each with what it is today; None: every place."""
    provinces = provinces_in_sight(request.user)
    if provinces is None:
        return None
    heirs = Prefetch("heirs", Succession.objects.select_related("successor"))
    rows = provinces.prefetch_related(heirs)
    return {province.name: then_and_now(province) for province in rows}


def _published(plans: list[Plan], year: int, places: dict[str, str] | None) -> dict[str, Any]:
    """Return what was published of the year, of years that hold it, and of the money over time."""
    titles = places or {}
    rows = figure_rows(plans, year=year, scopes=places)
    money = money_by_place(places)
    return {
        "blocks": [(titles.get(scope, scope), found) for scope, found in rows.items()],
        "over_years": figures_over_years(year, places),
        "money": [(titles.get(scope, scope), found) for scope, found in money.items()],
    }


@office_page("plans.read")
def items(request: OfficeRequest, year: int) -> HttpResponse:
    """List the projects that make up a figure of the year."""
    plans = plans_that_count(visible_to=request.user, year=year)
    asked = {name: request.GET.get(name, "")[:1000] for name in ASKED}
    if asked["fund"] not in FUNDS:
        asked["fund"] = ""
    page = page_by_key(
        not_kept_from(list_chosen_items(plans, **asked), request.user),
        order=("plan_id", "order", "pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
    )
    kept = urlencode({name: value for name, value in asked.items() if value})
    context = {"year": year, "asked": asked, "page": page, "prefix": f"{kept}&" if kept else ""}
    return render(request, "office/dashboard_items.html", context)


def _year(request: OfficeRequest, years: list[int], planned: list[int]) -> int | None:
    """Return the year asked for when something is known of it, else the newest with a plan."""
    asked = request.GET.get("year", "")
    if asked.isascii() and asked.isdigit() and int(asked) in years:
        return int(asked)
    return next(iter([*planned, *years]), None)
