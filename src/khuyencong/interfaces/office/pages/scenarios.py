"""Scenarios: ask for them, and see them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.plans.actions.start_scenarios import start_scenarios
from khuyencong.apps.plans.comparison import (
    compare_projects,
    count_items,
    differing_projects,
    get_comparison,
    list_comparisons,
    list_scenarios,
    sum_rows,
)
from khuyencong.apps.plans.permissions import can_accept_plan
from khuyencong.apps.plans.picking import find_projects, picked_projects, year_of_picks
from khuyencong.apps.plans.queries import get_accepted_plan, last_money
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.paging import page_of
from khuyencong.interfaces.common.sending import put_refusal
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.scenarios import ScenarioForm
from khuyencong.interfaces.office.listing.keyset import page_by_key
from khuyencong.interfaces.office.page import OfficeRequest, office_page

DIFFERING_ROWS = 25  # each with a cell for every scenario
LONGEST_SEARCH = 10_000  # a list of codes may be pasted
SUMS = ("content", "place", "fund")


@office_page("plans.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the comparisons, newest first."""
    page = page_of(list_comparisons(visible_to=request.user), request)
    return render(request, "office/scenarios.html", {"page": page})


@office_page("plans.build")
def new(request: OfficeRequest) -> HttpResponse:
    """Ask for the scenarios of a year; ``?pick=`` names projects to pick by hand already."""
    units = units_with(request.user, "plans.build")
    unit = _own_unit(request, units)
    if unit is None:
        return render(request, "office/scenario_new.html", {"units": units})
    codes = request.POST.getlist("picks") or request.GET.getlist("pick")
    year = _year(request, unit, codes)
    form = ScenarioForm(request.POST or None, initial=_initial(unit, year))
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("office:job", _start(request, unit, year, form).job_id)
        except BadInput as refusal:
            put_refusal(form, refusal)
    text = request.GET.get("q", "")[:LONGEST_SEARCH]
    picked = picked_projects(unit=unit, year=year, codes=codes, seen_by=request.user)
    found, has_more = find_projects(unit=unit, year=year, text=text, seen_by=request.user)
    context = {"form": form, "unit": unit, "units": units, "year": year, "text": text}
    context |= {"picked": picked, "found": found, "has_more": has_more}
    context["former"] = get_accepted_plan(unit_id=unit.pk, year=year)
    context["unknown"] = sorted(set(codes) - {project.code for project in picked})
    return render(request, "office/scenario_new.html", context)


@office_page("plans.build")
def find(request: OfficeRequest) -> HttpResponse:
    """Give the projects that hold the words typed so far."""
    unit = _own_unit(request, units_with(request.user, "plans.build"))
    if unit is None:
        raise Http404
    year, text = _year(request, unit, []), request.GET.get("q", "")[:LONGEST_SEARCH]
    found, has_more = find_projects(unit=unit, year=year, text=text, seen_by=request.user)
    context = {"found": found, "has_more": has_more, "text": text}
    return render(request, "office/parts/picker_found.html", context)


def _own_unit(request: OfficeRequest, units: Sequence[Unit]) -> Unit | None:
    """Return the unit asked for, the first when none is; None for one of others."""
    asked = request.GET.get("unit")
    if asked is None:
        return next(iter(units), None)
    return next((unit for unit in units if str(unit.pk) == asked), None)


def _year(request: OfficeRequest, unit: Unit, codes: Sequence[str]) -> int:
    """Return the year asked for, else that of the projects picked, else this one."""
    asked = request.GET.get("year", "")
    if asked.isascii() and asked.isdigit():
        return min(max(int(asked), 2009), 2100)
    now = timezone.localtime(request.now).year
    return (year_of_picks(unit=unit, codes=codes) if codes else None) or now


def _initial(unit: Unit, year: int) -> dict[str, Any]:
    money = last_money(unit=unit, year=year)
    return {"norms_on": date(year, 1, 1), "kcqg_vnd": money[0], "kcdp_vnd": money[1]}


def _start(request: OfficeRequest, unit: Unit, year: int, form: ScenarioForm) -> Any:
    data = form.cleaned_data
    return start_scenarios(
        year=year,
        norms_on=data["norms_on"],
        kcqg_vnd=data["kcqg_vnd"] or 0,
        kcdp_vnd=data["kcdp_vnd"] or 0,
        unit=unit,
        actor=request.user,
        at=request.now,
        cut_percent=data["cut_percent"],
        any_fund=data["any_fund"],
        picks=data["picks"],
        pick_reason=data["pick_reason"],
        money_basis=data["money_basis"],
    )


@office_page("plans.read")
def comparison_page(request: OfficeRequest, comparison_id: int) -> HttpResponse:
    """Show the scenarios side by side: sums, then each project they do not treat alike."""
    comparison = get_comparison(comparison_id, visible_to=request.user)
    scenarios = list_scenarios(comparison)
    page = page_by_key(
        not_kept_from(differing_projects(scenarios), request.user),
        order=("code", "pk"),
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
        size=DIFFERING_ROWS,
    )
    first = scenarios[0].plan if scenarios else None
    accepted = get_accepted_plan(unit_id=comparison.unit_id, year=comparison.year)
    context = {
        "comparison": comparison,
        "scenarios": scenarios,
        "counts": count_items([each.plan for each in scenarios]),
        "sums": [(kind, sum_rows(scenarios, kind)) for kind in SUMS],
        "page": page,
        "rows": compare_projects(scenarios, page.rows),
        "accepted": accepted,
        "may_accept": bool(first and can_accept_plan(request.user, first)),
    }
    return render(request, "office/comparison.html", context)
