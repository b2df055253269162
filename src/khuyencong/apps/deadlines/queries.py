"""Reads of deadlines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.deadlines.models import (
    DeadlineExtension,
    DeadlineOverride,
    Notice,
    ProjectDeadline,
    Snooze,
    SwapDay,
)
from khuyencong.apps.deadlines.noticing import WAITED_FOR
from khuyencong.apps.deadlines.people import bodies_anywhere
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.recusals import recused_projects
from khuyencong.domain.lifecycle.deadlines import usual_step
from khuyencong.domain.lifecycle.model import Body
from khuyencong.domain.lifecycle.tables import list_lifecycles

MOST_UNREAD = 99
LONG_AGO = timedelta(days=365)
"""What is overdue for longer stands apart, so that it does not hide what can still be done."""


def deadlines_for(
    account: Account, *, bodies: Collection[Body] | None
) -> QuerySet[ProjectDeadline]:
    """Return the open deadlines the account may see, of these bodies (None: of all), by day."""
    rows = rows_visible_to(ProjectDeadline.objects.filter(state="open"), account)
    if bodies is not None:
        rows = rows.filter(body__in=sorted(bodies))
    return rows.select_related("project", "unit").order_by("due_on", "pk")


def own_deadlines(account: Account, *, on: date) -> QuerySet[ProjectDeadline]:
    """Return what the account itself must do and has not put off, by day."""
    rows = deadlines_for(account, bodies=bodies_anywhere(account))
    put_off = Snooze.objects.filter(account=account, until__gt=on).values("deadline")
    return rows.exclude(pk__in=put_off).filter(due_on__gte=on - LONG_AGO)


def put_off_by(account: Account, *, on: date) -> QuerySet[Snooze]:
    """Return what the account has put off, the soonest back first."""
    rows = rows_visible_to(Snooze.objects.filter(account=account, until__gt=on), account)
    rows = rows.filter(deadline__state="open").select_related("deadline__project")
    return rows.order_by("until", "pk")


def get_deadline(deadline_id: int, *, visible_to: Account) -> ProjectDeadline:
    """Return a deadline the account may see. Raises ProjectDeadline.DoesNotExist."""
    rows = ProjectDeadline.objects.select_related("project__unit", "province", "unit")
    return rows_visible_to(rows, visible_to).get(pk=deadline_id)


def deadlines_of(project: Project) -> QuerySet[ProjectDeadline]:
    """Return all deadlines of a project that the caller may see, open ones first, by day."""
    rows = ProjectDeadline.objects.filter(project=project).exclude(state="void")
    return rows.prefetch_related("extensions__recorded_by").order_by("due_on", "pk")


def first_open_deadlines(project_ids: Sequence[int]) -> dict[int, ProjectDeadline]:
    """Return by project the open deadline that comes first; of projects the caller may see."""
    rows = ProjectDeadline.objects.filter(project__in=project_ids, state="open")
    return {row.project_id: row for row in rows.order_by("-due_on", "-pk")}


def get_extension(extension_id: int, *, visible_to: Account) -> DeadlineExtension:
    """Return an extension the account may see. Raises DeadlineExtension.DoesNotExist."""
    rows = DeadlineExtension.objects.select_related("deadline__project__unit")
    return rows_visible_to(rows, visible_to).get(pk=extension_id)


def projects_waiting(account: Account, *, bodies: Collection[Body] | None) -> QuerySet[Any]:
    """Return the projects that lie on the desk of these bodies, the longest waiting first.

    ``moved_on`` is the day of the last step; None where no step was recorded here.
    """
    condition = Q(pk__in=[])
    for lifecycle in list_lifecycles():
        states = [
            state.id
            for state in lifecycle.states
            if state.phase in WAITED_FOR
            and (step := usual_step(lifecycle, state.id, kind="single"))
            and (bodies is None or set(step.who) & set(bodies))
        ]
        condition |= Q(lifecycle=lifecycle.id, state__in=states)
    steps = ProjectStep.objects.filter(project=OuterRef("pk"), undone_at=None).order_by("-pk")
    rows = rows_visible_to(Project.objects.filter(condition), account)
    moved = rows.annotate(moved_on=Subquery(steps.values("happened_on")[:1]))
    return moved.select_related("unit").order_by("moved_on", "pk")


def list_notices(account: Account) -> QuerySet[Notice]:
    """Return the notices of an account, newest first; none about what is kept from it."""
    rows = rows_visible_to(Notice.objects.filter(account=account, ended_at=None), account)
    return rows.select_related("project", "deadline").order_by("-pk")


def unread_notices(account_id: int) -> QuerySet[Any]:
    """Return the keys of what an account has not read, at most as many as a bell shows."""
    rows = Notice.objects.filter(account=account_id, read_at=None, ended_at=None)
    rows = rows.exclude(project__in=recused_projects(account_id))
    return rows.values("pk")[: MOST_UNREAD + 1]


def overrides_in_sight(account: Account) -> QuerySet[DeadlineOverride]:
    """Return the days set by guidance that count for the account's own rows, newest year first."""
    rows = rows_visible_to(DeadlineOverride.objects.all(), account) | (
        DeadlineOverride.objects.filter(is_national=True)
    )
    return rows.select_related("unit", "recorded_by").filter(withdrawn_at=None)


def swap_days_in_sight(account: Account, *, year: int) -> QuerySet[SwapDay]:
    """Return the swapped days of a year that count for the account's own rows, by day."""
    rows = rows_visible_to(SwapDay.objects.all(), account) | (
        SwapDay.objects.filter(is_national=True)
    )
    days = rows.filter(withdrawn_at=None, day__year=year)
    return days.select_related("unit", "recorded_by").order_by("day")
