"""Reports: the list of them, one for a period and place, the rows behind a figure."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from khuyencong.apps.reports.behind import behind_figure
from khuyencong.apps.reports.build import build
from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.definitions import get_report, list_reports
from khuyencong.apps.reports.long_reports import LongReport
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.paging import PAGE_ROWS
from khuyencong.interfaces.common.sending import status_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.made_reports import make_in_background
from khuyencong.interfaces.office.report_files import KINDS, report_response
from khuyencong.interfaces.office.report_view import (
    NOW,
    asked_form,
    due_of,
    kept_of,
    published_rows,
    shown_rows,
    under_of,
)

READ = "reports.read"


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the reports by how often they are asked for, with what each is for."""
    found = sorted(list_reports(), key=lambda each: each.order)
    groups = [(name, list(rows)) for name, rows in groupby(found, key=lambda each: each.group)]
    return render(request, "office/reports.html", {"groups": groups})


@office_page(READ)
def report_page(request: OfficeRequest, name: str) -> HttpResponse:
    """Show one report for the period, place and fund in the address."""
    try:
        spec = get_report(name)
    except BadInput:
        raise Http404 from None
    form = asked_form(request, spec.periods[0])
    context = {"spec": spec, "form": form}
    if form.is_valid():
        period = form.cleaned_data["period"]
        context |= {"due": due_of(period), "kept": kept_of(form), "files": KINDS}
        asked = LongReport(name=spec.id, scope=form.scope, period=period)
        if NOW not in request.GET and asked.is_long():
            context["is_long"] = True
        else:
            report = build(spec, form.scope, period)
            context |= {
                "report": report,
                "rows": shown_rows(report, form),
                "beside": published_rows(report),
            }
    return render(request, "office/report.html", context, status=status_of(form))


@office_page(READ)
def report_file(request: OfficeRequest, name: str, kind: str) -> HttpResponse:
    """Give the report the address asks for as a file; sent, make it in the background."""
    try:
        spec = get_report(name)
    except BadInput:
        raise Http404 from None
    form = asked_form(request, spec.periods[0])
    if kind not in KINDS or not form.is_valid():
        raise Http404
    period = form.cleaned_data["period"]
    asked = LongReport(name=spec.id, scope=form.scope, period=period)
    if request.method == "POST":
        return make_in_background(request, asked, kind)
    if asked.is_long():  # nobody waits for it: the page offers to make it in the background
        return redirect(f"{reverse('office:report', args=[spec.id])}?{kept_of(form)}")
    return report_response(request, build(spec, form.scope, period), kind)


@office_page(READ)
def figure_page(request: OfficeRequest) -> HttpResponse:
    """Show what a figure is made of: its projects and their papers."""
    form = asked_form(request, "year")
    if not form.is_valid():
        raise Http404
    asked = request.GET
    try:
        found = behind_figure(
            Ask(asked.get("indicator", ""), asked.get("of") or "both"),
            form.scope,
            form.cleaned_data["period"],
            *under_of(asked),
            page=asked.get("page", ""),
            size=PAGE_ROWS,
        )
    except (BadInput, ValueError, KeyError):
        raise Http404 from None
    kept = asked.copy()
    kept.pop("page", None)
    report = next((each for each in list_reports() if each.id == asked.get("report")), None)
    context = {"found": found, "kept": kept.urlencode(), "spec": report, "back": kept_of(form)}
    return render(request, "office/report_figure.html", context)
