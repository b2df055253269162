"""The year by source of money, and the lists behind its figures."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.plans.yearly import (
    FUNDS,
    list_chosen_items,
    list_plan_years,
    plans_that_count,
    year_figures,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.paging import page_of

ASKED = ("fund", "content", "place")


@office_page("plans.read")
def dashboard(request: OfficeRequest) -> HttpResponse:
    """Show what was given, planned and left, by fund, content and place."""
    years = list_plan_years(visible_to=request.user)
    year = _year(request, years)
    plans = plans_that_count(visible_to=request.user, year=year) if year else []
    context = {"years": years, "year": year, "figures": year_figures(plans)}
    return render(request, "office/dashboard.html", context)


@office_page("plans.read")
def items(request: OfficeRequest, year: int) -> HttpResponse:
    """List the projects that make up a figure of the year."""
    plans = plans_that_count(visible_to=request.user, year=year)
    asked = {name: request.GET.get(name, "")[:1000] for name in ASKED}
    if asked["fund"] not in FUNDS:
        asked["fund"] = ""
    page = page_of(list_chosen_items(plans, **asked), request)
    query = request.GET.copy()
    query.pop("page", None)
    context = {"year": year, "asked": asked, "page": page, "query": query.urlencode()}
    return render(request, "office/dashboard_items.html", context)


def _year(request: OfficeRequest, years: list[int]) -> int | None:
    """Return the year asked for when it has a plan, else the newest; None without any plan."""
    asked = request.GET.get("year", "")
    if asked.isascii() and asked.isdigit() and int(asked) in years:
        return int(asked)
    return years[0] if years else None
