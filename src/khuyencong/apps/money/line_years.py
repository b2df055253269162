"""A fund line over its year: what its projects hold, as the functions of the domain want it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.standing import OUT, lifecycle_of
from khuyencong.domain.lifecycle.deadlines import acting_body, usual_step
from khuyencong.domain.lifecycle.model import BODIES_VI, Lifecycle
from khuyencong.domain.money.year_end import LineYear, ProjectYear, YearEnd, year_end

SETTLED = ("settled", "closed", "archived")
"""States in which the amount settled is the last word."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a project waits for, and whose it is."""

    label_vi: str
    body_vi: str


def positions_of_year(lines: Sequence[FundLine], *, visible_to: Account) -> QuerySet[Position]:
    """Return what projects hold of these lines; amounts of the past are not part of a line."""
    rows = Position.objects.filter(line__in=[line.pk for line in lines], is_live=True)
    rows = rows.select_related("project", "line")
    return rows_visible_to(rows, visible_to).order_by("project__code", "pk")


def project_year(position: Position) -> ProjectYear:
    """Return a position, with its project, as the domain reads it."""
    state = position.project.state
    return ProjectYear(
        id=str(position.pk),
        approved_vnd=position.approved_vnd,
        contracted_vnd=position.contracted_vnd,
        transferred_vnd=position.advanced_vnd,
        settled_vnd=position.settled_vnd,
        is_accepted=bool(position.accepted),
        is_settled=state in SETTLED,
        is_stopped=state in OUT,
    )


def end_of_year(line: FundLine, positions: Sequence[Position]) -> YearEnd:
    """Return what the line comes to if its year ended now."""
    return year_end(
        LineYear(
            assigned_vnd=line.assigned_vnd,
            management_vnd=line.management_vnd,
            managed_vnd=line.managed_vnd,
            projects=tuple(project_year(each) for each in positions),
        )
    )


def carried_on_vnd(lines: Sequence[FundLine]) -> dict[int, int]:
    """Return by line what was carried over to the next year. [VND]"""
    rows = Entry.objects.filter(
        line__in=[line.pk for line in lines], kind="assigned", is_carried=True, amount__lt=0
    )
    return {pk: -total for pk, total in rows.values_list("line").annotate(total=Sum("amount"))}


def next_steps_of(projects: Sequence[Project]) -> dict[int, Step]:
    """Return by project the step it waits for; none where nothing leads on."""
    known: dict[str, Lifecycle] = {}
    found = {}
    for project in projects:
        if not project.lifecycle:
            continue
        lifecycle = known.get(project.lifecycle) or lifecycle_of(project)
        known[project.lifecycle] = lifecycle
        step = usual_step(lifecycle, project.state, kind=project.kind)
        if step:
            found[project.pk] = Step(step.label_vi, BODIES_VI[acting_body(step.who)])
    return found
