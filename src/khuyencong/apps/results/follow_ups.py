"""Reads of follow-ups: which are due, and what the last one before said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models import FollowUp, FollowUpItem, FollowUpLink, ResultRow
from khuyencong.domain.results.contents import list_contents

AFTER = ("closed", "archived")
"""States in which one asks: a closing that was taken back asks nothing."""
FIGURES = ("jobs", "income_vnd", "turnover_vnd", "energy_kwh")


def list_due_follow_ups(*, visible_to: Account, on: date) -> QuerySet[FollowUp]:
    """Return those due by a day that nobody answered, the longest due first, with projects."""
    rows = rows_visible_to(FollowUp.objects.select_related("project", "unit"), visible_to)
    due = rows.filter(due_on__lte=on, answered_at__isnull=True, project__state__in=AFTER)
    return due.order_by("due_on", "pk")


def list_follow_ups(*, visible_to: Account) -> QuerySet[FollowUp]:
    """Return every follow-up of closed projects, by day.

    Their projects are looked into, not joined: the list is read in the order of its index.
    """
    closed = Project.objects.filter(pk=OuterRef("project"), state__in=AFTER)
    rows = rows_visible_to(FollowUp.objects.filter(Exists(closed)), visible_to)
    return rows.prefetch_related("project", "unit").order_by("due_on", "pk")


def list_follow_ups_of(project: Project) -> list[FollowUp]:
    """Return those of a project the caller may see, in order of day, with items and links."""
    rows = FollowUp.objects.filter(project=project)
    items = Prefetch("items", FollowUpItem.objects.select_related("photo"))
    return list(rows.select_related("answered_by", "confirmed_by").prefetch_related(items, "links"))


def rows_to_see(project: Project) -> list[ResultRow]:
    """Return the machines and works of a project, which may still be there and run or not."""
    lasting = [each.id for each in list_contents() if each.field("is_running")]
    rows = ResultRow.objects.filter(project=project, content__in=lasting)
    return list(rows.prefetch_related("values__file"))


def find_link(secret: str, *, at: datetime) -> FollowUpLink | None:
    """Return the link of that secret while it works, with its project, else None."""
    rows = FollowUpLink.objects.select_related("follow_up__project__unit", "follow_up__unit")
    found = rows.filter(digest=digest_of(secret)).first()
    return found if found and found.is_open_at(at) else None


def lock_follow_up(follow_up_id: int) -> FollowUp:
    """Return one as it is stored now, held until the transaction ends."""
    rows = FollowUp.objects.select_for_update(of=("self",))
    beside = ("project__unit", "project__establishment", "unit", "province")
    return rows.select_related(*beside).get(pk=follow_up_id)


def get_follow_up(follow_up_id: int, *, visible_to: Account) -> FollowUp:
    """Return one the account may see, with its project. Raises FollowUp.DoesNotExist."""
    rows = rows_visible_to(FollowUp.objects.select_related("project__unit"), visible_to)
    return rows.get(pk=follow_up_id)


def former_of(follow_up: FollowUp) -> FollowUp | None:
    """Return the last one answered before this one, to compare with."""
    rows = FollowUp.objects.filter(project=follow_up.project_id, months__lt=follow_up.months)
    return rows.filter(answered_at__isnull=False).order_by("-months").first()


def clear_unanswered(project_ids: Sequence[int]) -> None:
    """Drop the questions to projects about to be removed that were neither sent nor answered."""
    rows = FollowUp.objects.filter(project__in=project_ids, answered_at=None, links=None)
    rows.delete()
