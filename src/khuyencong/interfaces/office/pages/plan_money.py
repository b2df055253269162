"""What became of the money of a plan: by fund line, content and state of its projects."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.money.line_years import positions_of_year
from khuyencong.apps.money.lines import name_of
from khuyencong.apps.money.queries import list_fund_lines
from khuyencong.apps.plans.queries import get_plan, projects_chosen_in
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.entry_addresses import fund_key
from khuyencong.interfaces.office.money_flows import content_name
from khuyencong.interfaces.office.money_sums import (
    SumRow,
    grouped,
    left_of,
    projects_asked,
    sum_row,
)
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.templatetags.wording import PROJECT_STATES


@office_page("plans.read")
def plan_money_page(request: OfficeRequest, plan_id: int) -> HttpResponse:
    """Show the money of a plan's year: every figure opens into its entries or projects."""
    plan = get_plan(plan_id, visible_to=request.user)
    may_read = bool(can(request.user, "money.read"))
    rows = list_fund_lines(visible_to=request.user).filter(unit=plan.unit_id, year=plan.year)
    lines = list(rows) if may_read else []
    positions = list(positions_of_year(lines, visible_to=request.user)) if lines else []
    chosen = set(projects_chosen_in(plan).values_list("pk", flat=True)) if positions else set()
    inside = [each for each in positions if each.project_id in chosen]
    asked = {"year": plan.year, "unit": plan.unit_id}
    context = {
        "plan": plan,
        "lines": [(line, left_of(line), _of_line(line, inside)) for line in lines],
        "contents": _by_content(inside, asked),
        "states": _by_state(inside, asked),
        "outside": [each for each in positions if each.project_id not in chosen],
    }
    return render(request, "office/plan_money.html", context)


def _of_line(line: FundLine, positions: list[Position]) -> SumRow:
    return sum_row(
        [each for each in positions if each.line_id == line.pk],
        label=name_of(line),
        href=record_address("fund_line", line.pk),
        asked={"year": line.year, "unit": line.unit_id, "fund": fund_key(line)},
    )


def _by_content(positions: list[Position], asked: dict[str, Any]) -> list[SumRow]:
    groups = grouped(positions, lambda each: each.project.line)
    rows = [
        sum_row(
            held,
            label=content_name(key),
            href=projects_asked(line=key or "unknown", **asked),
            asked={"content": key, **asked},
        )
        for key, held in groups.items()
    ]
    return sorted(rows, key=lambda row: (-row.figures[0].amount_vnd, row.label))


def _by_state(positions: list[Position], asked: dict[str, Any]) -> list[SumRow]:
    groups = grouped(positions, lambda each: each.project.state)
    return [
        sum_row(
            groups[state],
            label=str(label),
            href=projects_asked(state=state, **asked),
            asked={"at": state, **asked},
        )
        for state, label in PROJECT_STATES.items()
        if state in groups
    ]
