"""Parts of the overview of a year; the page loads each by itself."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from khuyencong.domain.indicators.periods import EARLIEST, LATEST
from khuyencong.interfaces.office.dashboard_view import PARTS
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("plans.read")
def part(request: OfficeRequest, year: int, name: str) -> HttpResponse:
    """Show one part: money by state, what is late, months, places."""
    if name not in PARTS or not EARLIEST.year <= year <= LATEST.year:
        raise Http404
    context = {"year": year, **PARTS[name](request, year)}
    return render(request, f"office/parts/dashboard_{name}.html", context)
