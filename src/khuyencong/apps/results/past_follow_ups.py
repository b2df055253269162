"""Follow-ups of projects that were closed before they were entered here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from khuyencong.apps.journal.actions.write_entries import Subject, write_entries
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.results.follow_up_orders import months_of
from khuyencong.apps.results.follow_ups import AFTER
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.results.follow_ups import days_to_ask

CLOSE = "close"


def ask_about_past(projects: Sequence[Project], at: datetime) -> None:
    """Set the days of projects whose closing was recorded from paper, as far as they lie ahead.

    What lay behind when the project was entered here is asked nobody: it would only be late.
    """
    ended = {each.pk: each for each in projects if each.state in AFTER}
    if not ended:
        return
    closings = ProjectStep.objects.filter(
        project__in=list(ended), transition=CLOSE, is_past=True, undone_at__isnull=True
    )
    known = set(
        FollowUp.objects.filter(project__in=list(ended)).values_list("project_id", "months")
    )
    today = timezone.localdate(at)
    rows = [
        FollowUp(
            project=ended[step.project_id],
            months=months,
            due_on=due_on,
            unit_id=step.unit_id,
            province_id=step.province_id,
        )
        for step in closings
        for months, due_on in _days(step)
        if due_on >= today and (step.project_id, months) not in known
    ]
    FollowUp.objects.bulk_create(rows)
    _journal(rows, at=at)


def _days(step: ProjectStep) -> tuple[tuple[int, date], ...]:
    on = step.happened_on
    return days_to_ask(on, months_of(step.province_id, on=on))


def _journal(rows: list[FollowUp], *, at: datetime) -> None:
    days: dict[Project, list[str]] = {}
    for row in rows:
        days.setdefault(row.project, []).append(row.due_on.isoformat())
    for unit_id in {project.unit_id for project in days}:
        write_entries(
            verb="results.follow_ups.started",
            actor=None,
            at=at,
            unit_id=unit_id,
            object_kind="project",
            subjects=[
                Subject(project.pk, project.title, {"days": asked})
                for project, asked in days.items()
                if project.unit_id == unit_id
            ],
        )
