"""The free table: any indicator, by any two of its breakdowns."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.pivot import pivot
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.office.form_page import status_of
from khuyencong.interfaces.office.forms.reports import PivotForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.report_view import filled, shown_pivot

USUAL = {"indicator": "approved_vnd", "rows": "content", "columns": "year"}


@office_page("reports.read")
def page(request: OfficeRequest) -> HttpResponse:
    """Show the table the address asks for."""
    form = PivotForm({**USUAL, **filled(request, "years")}, account=request.user)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        data = form.cleaned_data
        try:
            table = pivot(
                Ask(data["indicator"]), form.scope, data["period"], data["rows"], data["columns"]
            )
        except BadInput as refusal:
            form.add_error(None, str(refusal))
        else:
            context |= {"table": table, "lines": shown_pivot(table, form)}
    return render(request, "office/report_pivot.html", context, status=status_of(form))
