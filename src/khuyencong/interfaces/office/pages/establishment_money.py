"""The money of a beneficiary: what it was promised and got over the years, what it still owes."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.establishments.queries import get_establishment
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.money.repaying import list_instalments_of
from khuyencong.apps.projects.amounts import LABELS
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import list_projects_of
from khuyencong.interfaces.office.money_sums import entries_asked, grouped
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("money.read")
def establishment_money_page(request: OfficeRequest, establishment_id: int) -> HttpResponse:
    """Show the six amounts of each project by fund, sums by year, and what is to be paid back."""
    firm = get_establishment(establishment_id, visible_to=request.user)
    projects = list(list_projects_of(firm, visible_to=request.user))
    positions = [each for project in projects for each in project.positions.all()]
    by_project = {project.pk: project for project in projects}
    context = {
        "firm": firm,
        "labels": list(LABELS.values()),
        "given": _rows(positions, by_project, is_recoverable=False),
        "lent": _rows(positions, by_project, is_recoverable=True),
        "years": _years(positions),
        "owed_vnd": sum(each.owed_vnd for each in positions),
        "instalments": list_instalments_of([each.pk for each in projects if each.is_recoverable]),
        "today": timezone.localdate(request.now),
    }
    return render(request, "office/establishment_money.html", context)


def _rows(
    positions: list[Position], projects: dict[int, Project], *, is_recoverable: bool
) -> list[dict[str, Any]]:
    """Return the positions with money that comes back, or of the others, newest year first."""
    held = [each for each in positions if each.is_recoverable == is_recoverable]
    held.sort(key=lambda each: (-each.year, projects[each.project_id].code, each.fund))
    return [
        {
            "project": projects[each.project_id],
            "position": each,
            "amounts": [
                (label, amount, _entries(projects[each.project_id], each, kind))
                for kind, label in LABELS.items()
                for amount in [getattr(each, f"{kind}_vnd")]
            ],
        }
        for each in held
    ]


def _entries(project: Project, position: Position, kind: str) -> str:
    return entries_asked(q=project.code, kind=kind, fund=_fund(position), year=position.year)


def _fund(position: Position) -> str:
    return f"{position.fund}-back" if position.is_recoverable else position.fund


def _years(positions: list[Position]) -> list[tuple[str, dict[str, int]]]:
    """Return what was approved, sent and settled from both funds, newest year first."""
    names = ("approved_vnd", "advanced_vnd", "settled_vnd")
    by_year = grouped(positions, lambda each: str(each.year))
    return [
        (year, {name: sum(getattr(each, name) for each in by_year[year]) for name in names})
        for year in sorted(by_year, reverse=True)
    ]
