"""A series over the years, on the map of then or of today."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import status_of
from khuyencong.interfaces.office.forms.series import SeriesForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.report_view import filled
from khuyencong.interfaces.office.series_view import series_context

YEARS_BACK = 11


@office_page("reports.read")
def page(request: OfficeRequest) -> HttpResponse:
    """Show the indicator by year of the place in the address, by default one's own."""
    today = timezone.localdate(request.now)
    usual = {
        "indicator": "approved_vnd",
        "first": str(today.year - YEARS_BACK),
        "last": str(today.year),
        "map": "today",
    }
    form = SeriesForm({**usual, **filled(request, "years")}, account=request.user)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        try:
            context |= series_context(form, today=today)
        except BadInput as refusal:
            form.add_error("first", str(refusal))
    return render(request, "office/series.html", context, status=status_of(form))
