"""Reads of follow-ups: which are due, and what the last one before said."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models import FollowUp

AFTER = ("closed", "archived")
"""States in which one asks: a closing that was taken back asks nothing."""
FIGURES = ("jobs", "income_vnd", "turnover_vnd", "energy_kwh")


def list_due_follow_ups(*, visible_to: Account, on: date) -> QuerySet[FollowUp]:
    """Return those due by a day that nobody answered, the longest due first, with projects."""
    rows = rows_visible_to(FollowUp.objects.select_related("project", "unit"), visible_to)
    due = rows.filter(due_on__lte=on, answered_at__isnull=True, project__state__in=AFTER)
    return due.order_by("due_on", "pk")


def list_follow_ups_of(project: Project) -> list[FollowUp]:
    """Return those of a project the caller may see, in order of day."""
    rows = FollowUp.objects.filter(project=project)
    return list(rows.select_related("answered_by", "confirmed_by"))


def get_follow_up(follow_up_id: int, *, visible_to: Account) -> FollowUp:
    """Return one the account may see, with its project. Raises FollowUp.DoesNotExist."""
    rows = rows_visible_to(FollowUp.objects.select_related("project__unit"), visible_to)
    return rows.get(pk=follow_up_id)


def former_of(follow_up: FollowUp) -> FollowUp | None:
    """Return the last one answered before this one, to compare with."""
    rows = FollowUp.objects.filter(project=follow_up.project_id, months__lt=follow_up.months)
    return rows.filter(answered_at__isnull=False).order_by("-months").first()
