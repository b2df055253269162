"""A fund line over its year: what is at risk at its end, and where its money flows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.deadlines.models import ProjectDeadline
from khuyencong.apps.deadlines.province_calendar import ProvinceCalendar, read_overrides
from khuyencong.apps.deadlines.queries import first_open_deadlines
from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.money.line_years import (
    Step,
    carried_on_vnd,
    end_of_year,
    next_steps_of,
    positions_of_year,
    project_year,
)
from khuyencong.apps.money.lines import name_of
from khuyencong.apps.money.permissions import can_close_year
from khuyencong.apps.money.queries import get_fund_line, list_fund_lines
from khuyencong.apps.money.reserve import reserve_of
from khuyencong.domain.lifecycle.deadlines import Due
from khuyencong.domain.money.standing import Standing, standing_of, together
from khuyencong.interfaces.office.money_flows import picture_of, sentence_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page

# field of a standing -> what is the matter with money that stands there
RISKS: dict[str, Any] = {
    "not_contracted_vnd": gettext_lazy("Đã phê duyệt, chưa ký hợp đồng"),
    "not_sent_vnd": gettext_lazy("Đã ký hợp đồng, chưa chuyển"),
    "not_settled_vnd": gettext_lazy("Đã chuyển, chưa quyết toán"),
}


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A project with money that may be lost, what it waits for and by when."""

    position: Position
    standing: Standing
    step: Step | None
    deadline: ProjectDeadline | None
    amount_vnd: int = 0

    @property
    def can_be_moved(self) -> bool:
        """Tell whether what is approved and not contracted may go to another project."""
        return self.standing.not_contracted_vnd > 0 and not self.position.closed


@office_page("money.read")
def year_end_page(request: OfficeRequest, line_id: int) -> HttpResponse:
    """Show what is at risk at the end of the year, who must act, and who could take the money."""
    line = get_fund_line(line_id, visible_to=request.user)
    positions = list(positions_of_year([line], visible_to=request.user))
    standings = {each.pk: standing_of(project_year(each)) for each in positions}
    rows = _rows(positions, standings)
    movable = [row for row in rows if row.can_be_moved]
    context = {
        "line": line,
        "name": name_of(line),
        "end": end_of_year(line, positions),
        "whole": together(list(standings.values())),
        "carried_vnd": carried_on_vnd([line]).get(line.pk, 0),
        "groups": _groups(rows),
        "reserve": reserve_of(line, visible_to=request.user),
        "movable": movable,
        "movable_vnd": sum(row.standing.not_contracted_vnd for row in movable),
        "carriable": [row for row in rows if row.standing.open_vnd and not row.position.closed],
        "due": _last_day(line),
        "today": timezone.localdate(request.now),
        "may_book": can(request.user, "money.book", unit=line.unit),
        "may_assign": can(request.user, "money.assign", unit=line.unit),
        "may_plan": can(request.user, "plans.build", unit=line.unit),
        "may_close": can_close_year(request.user, line),
        "year_is_over": timezone.localdate(request.now) > date(line.year, 12, 31),
    }
    return render(request, "office/line_year_end.html", context)


def _rows(positions: list[Position], standings: dict[int, Standing]) -> list[AtRisk]:
    asked = [each for each in positions if standings[each.pk].open_vnd]
    projects = [each.project for each in asked]
    steps = next_steps_of(projects)
    due = first_open_deadlines([each.pk for each in projects])
    return [
        AtRisk(each, standings[each.pk], steps.get(each.project_id), due.get(each.project_id))
        for each in asked
    ]


def _groups(rows: list[AtRisk]) -> list[tuple[str, Any, list[AtRisk], int]]:
    """Return each risk with its projects, the largest amount first, and their sum."""
    groups = []
    for field, label in RISKS.items():
        held = [
            AtRisk(row.position, row.standing, row.step, row.deadline, amount)
            for row in rows
            if (amount := getattr(row.standing, field))
        ]
        held.sort(key=lambda row: (-row.amount_vnd, row.position.project.code))
        groups.append((field, label, held, sum(row.amount_vnd for row in held)))
    return groups


def _last_day(line: FundLine) -> Due | None:
    """Return the day by which the texts want national money settled; of local money none tells."""
    if line.fund != FundLine.Fund.NATIONAL:
        return None
    days = read_overrides(line.province_id)
    return ProvinceCalendar(days).in_year("closing", line.year)


@office_page("money.read")
def flows_page(request: OfficeRequest, line_id: int) -> HttpResponse:
    """Draw where the money goes: of this line, or of all of its unit and year (``?all=1``)."""
    line = get_fund_line(line_id, visible_to=request.user)
    is_whole = request.GET.get("all") == "1"
    lines = [line]
    if is_whole:
        same = list_fund_lines(visible_to=request.user).filter(unit=line.unit_id, year=line.year)
        lines = list(same)
    positions = list(positions_of_year(lines, visible_to=request.user))
    carried = carried_on_vnd(lines)
    context = {
        "line": line,
        "name": name_of(line),
        "is_whole": is_whole,
        "picture": picture_of(lines, positions, carried),
        "sentence": sentence_of(lines, positions, carried),
        "is_assigned": all(each.assignments for each in lines),
        "unit_words": _("Đồng"),
    }
    return render(request, "office/line_flows.html", context)
