"""Put notices before people: whose turn it is, what is late; and take back what is no longer so.

A notice is told once (``Notice.key``). It ends when what it tells of has ended, and the same notice
comes back, unread, when the step that ended it is undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.deadlines.letters import write_at_once
from khuyencong.apps.deadlines.models import Notice, ProjectDeadline
from khuyencong.apps.deadlines.people import people_of
from khuyencong.apps.deadlines.refreshing import refresh_deadlines
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.lifecycle.deadlines import usual_step
from khuyencong.domain.lifecycle.model import Phase

WAITED_FOR: frozenset[Phase] = frozenset({"appraise", "approve", "close"})
"""Phases in which a project lies on somebody's desk; in the others, the work itself is done."""

LEVELS = ("leader", "department")
"""Who is told of a delay, in this order."""


def follow(projects: Sequence[Project], at: datetime) -> None:
    """Bring deadlines and notices of projects that moved up to date."""
    changed = refresh_deadlines(projects, at=at)
    settle_notices(changed, at=at)
    for project in projects:
        if (step := _just_moved(project, at)) is not None:
            tell_arrival(project, moved_by=step.recorded_by_id, at=at)


def clear(project_ids: Sequence[int]) -> None:
    """Drop deadlines nobody extended, and the notices of projects about to be removed."""
    Notice.objects.filter(project__in=project_ids).delete()
    ProjectDeadline.objects.filter(project__in=project_ids, extensions=None).delete()


def tell_arrival(project: Project, *, moved_by: int, at: datetime) -> list[Notice]:
    """Tell those whose turn it is now, and end what was told of earlier turns."""
    told_of = Notice.objects.filter(project=project, kind=Notice.Kind.ARRIVED, ended_at=None)
    key = f"arrived:{project.pk}:{project.state}"
    told_of.exclude(key=key).update(ended_at=at)
    lifecycle = lifecycle_of(project)  # as its province rules it: who approves may depend on it
    state = lifecycle.states_by_id[project.state]
    step = usual_step(lifecycle, project.state, kind=project.kind)
    if step is None or state.phase not in WAITED_FOR:
        return []
    people = people_of(step.who, project, on=timezone.localdate(at))
    return tell(
        (person for person in people if person.pk != moved_by),
        kind=Notice.Kind.ARRIVED,
        key=key,
        subject=state.label_vi,
        project=project,
        at=at,
    )


def tell(
    people: Iterable[Account],
    *,
    kind: Notice.Kind,
    key: str,
    subject: str,
    project: Project,
    at: datetime,
    deadline: ProjectDeadline | None = None,
) -> list[Notice]:
    """Put a notice before each of these people who has not been told; return the new ones.

    Who wants mail at once gets it for a new notice, when the transaction holds.
    """
    wanted = {person.pk: person for person in people}
    known = {row.account_id: row for row in Notice.objects.filter(key=key, account__in=wanted)}
    back = [row.pk for row in known.values() if row.ended_at is not None]
    Notice.objects.filter(pk__in=back).update(ended_at=None, read_at=None, at=at)
    new = [
        Notice(
            province_id=project.province_id,
            unit_id=project.unit_id,
            account=person,
            project=project,
            deadline=deadline,
            kind=kind,
            key=key,
            subject=subject[:300],
            at=at,
        )
        for pk, person in wanted.items()
        if pk not in known
    ]
    made = Notice.objects.bulk_create(new)
    write_at_once(made)
    return made


def settle_notices(deadlines: Iterable[ProjectDeadline], *, at: datetime) -> None:
    """End the notices of deadlines that are met or void; bring back those of open ones."""
    rows = list(deadlines)
    is_open = ProjectDeadline.State.OPEN
    ended = [row.pk for row in rows if row.pk and row.state != is_open]
    opened = [row.pk for row in rows if row.pk and row.state == is_open]
    Notice.objects.filter(deadline__in=ended, ended_at=None).update(ended_at=at)
    late = Notice.objects.filter(deadline__in=opened, ended_at__isnull=False)
    keys = [f"{overdue_key(row)}:{level}" for row in rows for level in LEVELS]
    late.filter(key__in=keys).update(ended_at=None, read_at=None)


def overdue_key(deadline: ProjectDeadline) -> str:
    """Return what tells a notice of delay from others: a day that moved is told of anew."""
    return f"overdue:{deadline.pk}:{deadline.due_on.isoformat()}"


def _just_moved(project: Project, at: datetime) -> ProjectStep | None:
    """Return the step taken or undone at this instant, None for what was only entered."""
    rows = ProjectStep.objects.filter(project=project, is_past=False).order_by("-pk")
    return next((row for row in rows if at in (row.recorded_at, row.undone_at)), None)
