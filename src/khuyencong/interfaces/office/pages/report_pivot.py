"""The free table: any indicator, by any two of its breakdowns."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.long_reports import LongReport
from khuyencong.apps.reports.pivot import Pivot, pivot
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import status_of
from khuyencong.interfaces.office.forms.reports import PivotForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.made_reports import make_in_background
from khuyencong.interfaces.office.report_files import KINDS, report_response
from khuyencong.interfaces.office.report_view import NOW, filled, shown_pivot

USUAL = {"indicator": "approved_vnd", "rows": "content", "columns": "year"}


@office_page("reports.read")
def page(request: OfficeRequest) -> HttpResponse:
    """Show the table the address asks for."""
    form = _form(request)
    context: dict[str, Any] = {"form": form}
    if asked := _asked(form):
        context |= {"kept": request.GET.urlencode(), "files": KINDS}
        if NOW not in request.GET and asked.is_long():
            context["is_long"] = True
        elif table := _table(form):
            context |= {"table": table, "lines": shown_pivot(table, form)}
    return render(request, "office/report_pivot.html", context, status=status_of(form))


@office_page("reports.read")
def file(request: OfficeRequest, kind: str) -> HttpResponse:
    """Give the table the address asks for as a file; sent, make it in the background."""
    form = _form(request)
    asked = _asked(form)
    if kind not in KINDS or asked is None:
        raise Http404
    if request.method == "POST":
        return make_in_background(request, asked, kind)
    if asked.is_long():
        return redirect(f"{reverse('office:report_pivot')}?{request.GET.urlencode()}")
    table = _table(form)
    if table is None:
        raise Http404
    return report_response(request, table.as_report(form.scope, form.cleaned_data["period"]), kind)


def _form(request: OfficeRequest) -> PivotForm:
    return PivotForm({**USUAL, **filled(request, "years")}, account=request.user)


def _asked(form: PivotForm) -> LongReport | None:
    if not form.is_valid():
        return None
    data = form.cleaned_data
    return LongReport(
        name=data["indicator"],
        across=(data["rows"], data["columns"]),
        scope=form.scope,
        period=data["period"],
    )


def _table(form: PivotForm) -> Pivot | None:
    data = form.cleaned_data
    ask = Ask(data["indicator"])
    try:
        return pivot(ask, form.scope, data["period"], data["rows"], data["columns"])
    except BadInput as refusal:
        form.add_error(None, str(refusal))
        return None
