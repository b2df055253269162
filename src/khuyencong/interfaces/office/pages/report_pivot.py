"""The free table: any indicator, by any two of its breakdowns."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.pivot import Pivot, pivot
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.office.form_page import status_of
from khuyencong.interfaces.office.forms.reports import PivotForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.report_files import KINDS, report_response
from khuyencong.interfaces.office.report_view import filled, shown_pivot

USUAL = {"indicator": "approved_vnd", "rows": "content", "columns": "year"}


@office_page("reports.read")
def page(request: OfficeRequest) -> HttpResponse:
    """Show the table the address asks for."""
    form, table = _asked(request)
    context: dict[str, Any] = {"form": form}
    if table:
        asked = request.GET.urlencode()
        context |= {
            "table": table,
            "lines": shown_pivot(table, form),
            "kept": asked,
            "files": KINDS,
        }
    return render(request, "office/report_pivot.html", context, status=status_of(form))


@office_page("reports.read")
def file(request: OfficeRequest, kind: str) -> HttpResponse:
    """Give the table the address asks for as a file."""
    form, table = _asked(request)
    if kind not in KINDS or table is None:
        raise Http404
    return report_response(request, table.as_report(form.scope, form.cleaned_data["period"]), kind)


def _asked(request: OfficeRequest) -> tuple[PivotForm, Pivot | None]:
    form = PivotForm({**USUAL, **filled(request, "years")}, account=request.user)
    if not form.is_valid():
        return form, None
    data = form.cleaned_data
    ask = Ask(data["indicator"])
    try:
        return form, pivot(ask, form.scope, data["period"], data["rows"], data["columns"])
    except BadInput as refusal:
        form.add_error(None, str(refusal))
        return form, None
