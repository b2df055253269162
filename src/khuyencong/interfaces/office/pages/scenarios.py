"""Scenarios: ask for them, and see them side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from khuyencong.apps.accounts.models import Unit
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
from khuyencong.apps.plans.queries import get_accepted_plan, last_money, list_pickable
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.forms.scenarios import ScenarioForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.paging import page_of

SUMS = ("content", "place", "fund")


@office_page("plans.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the comparisons, newest first."""
    page = page_of(list_comparisons(visible_to=request.user), request)
    return render(request, "office/scenarios.html", {"page": page})


@office_page("plans.build")
def new(request: OfficeRequest) -> HttpResponse:
    """Ask for the scenarios of a year."""
    units = units_with(request.user, "plans.build")
    unit = next((u for u in units if str(u.pk) == request.GET.get("unit")), None)
    unit = unit or next(iter(units), None)
    year = _year(request)
    offered = list_pickable(unit=unit, year=year) if unit else []
    form = ScenarioForm(
        request.POST or None, offered=offered, initial=_initial(unit, year) if unit else {}
    )
    if unit and request.method == "POST" and form.is_valid():
        try:
            return redirect("office:job", _start(request, unit, year, form).job_id)
        except BadInput as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
    context = {"form": form, "unit": unit, "units": units, "year": year, "offered": offered}
    return render(request, "office/scenario_new.html", context)


def _year(request: OfficeRequest) -> int:
    asked = request.GET.get("year", "")
    now = timezone.localtime(request.now).year
    return min(max(int(asked), 2009), 2100) if asked.isascii() and asked.isdigit() else now


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
        picks=form.picked(data),
        pick_reason=data.get("pick_reason", ""),
        money_basis=data["money_basis"],
    )


@office_page("plans.read")
def comparison_page(request: OfficeRequest, comparison_id: int) -> HttpResponse:
    """Show the scenarios side by side: sums, then each project they do not treat alike."""
    comparison = get_comparison(comparison_id, visible_to=request.user)
    scenarios = list_scenarios(comparison)
    page = page_of(differing_projects(scenarios), request)
    first = scenarios[0].plan if scenarios else None
    accepted = get_accepted_plan(unit_id=comparison.unit_id, year=comparison.year)
    context = {
        "comparison": comparison,
        "scenarios": scenarios,
        "counts": count_items(scenarios),
        "sums": [(kind, sum_rows(scenarios, kind)) for kind in SUMS],
        "page": page,
        "rows": compare_projects(scenarios, page.rows),
        "accepted": accepted,
        "may_accept": bool(first and can_accept_plan(request.user, first)),
    }
    return render(request, "office/comparison.html", context)
