"""Provinces side by side, what clearly differs, and which are proposed as peers."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.reports.comparing import Question
from khuyencong.apps.reports.judged import judge
from khuyencong.apps.reports.maps import read_map
from khuyencong.apps.reports.peers import find_peers
from khuyencong.domain.comparison.rules import rule
from khuyencong.interfaces.common.sending import status_of
from khuyencong.interfaces.office.comparison_view import (
    comparison_context,
    judged_rows,
    peer_rows,
    percent_words,
)
from khuyencong.interfaces.office.forms.comparison import ComparisonForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

READ = "reports.read"
YEARS_BACK = 4


@office_page(READ)
def page(request: OfficeRequest) -> HttpResponse:
    """Show the table of the places in the address; its other parts load by themselves."""
    form = _form(request)
    context: dict[str, Any] = {"form": form}
    if form.is_valid() and (question := form.cleaned_data.get("question")):
        context |= comparison_context(question, form.on, account=request.user)
        context["asked"] = form.asked.urlencode()
    return render(request, "office/province_comparison.html", context, status=status_of(form))


@office_page(READ)
def judged_part(request: OfficeRequest) -> HttpResponse:
    """Show which shares and means clearly differ."""
    form, question = _asked(request)
    found = judge(question, form.on, account=request.user)
    context = {
        "rows": judged_rows(found, form.on),
        "level": percent_words(found.level),
        "together": percent_words(float(rule("confidence").value)),
    }
    return render(request, "office/parts/comparison_judged.html", context)


@office_page(READ)
def peers_part(request: OfficeRequest) -> HttpResponse:
    """Show which places are like one's own, and why."""
    form, question = _asked(request)
    found = find_peers(question, form.on, account=request.user)
    context = {"rows": peer_rows(found, question, form)}
    return render(request, "office/parts/comparison_peers.html", context)


def _form(request: OfficeRequest) -> ComparisonForm:
    today = timezone.localdate(request.now)
    asked = request.GET.copy()
    usual = {"first": str(today.year - YEARS_BACK), "last": str(today.year), "map": "today"}
    for name, value in usual.items():
        asked.setdefault(name, value)
    return ComparisonForm(asked, account=request.user, on=read_map(today))


def _asked(request: OfficeRequest) -> tuple[ComparisonForm, Question]:
    form = _form(request)
    if not form.is_valid() or "question" not in form.cleaned_data:
        raise Http404
    return form, form.cleaned_data["question"]
