"""What an owner promised, and when one asks again, as he sees it."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.follow_ups import AFTER
from khuyencong.apps.results.models import FollowUp, ResultRow


def list_own_results(project: Project, *, owner: Account) -> QuerySet[ResultRow]:
    """Return what the project promises, with promised and found figures, in order of entry."""
    rows = rows_of_owner(ResultRow.objects.filter(project=project), owner)
    return rows.select_related("inspected_by").prefetch_related("values__file").order_by("pk")


def list_own_follow_ups(project: Project, *, owner: Account) -> QuerySet[FollowUp]:
    """Return the days on which one asks again, once the project is closed."""
    rows = FollowUp.objects.filter(project=project, project__state__in=AFTER)
    return rows_of_owner(rows, owner).order_by("due_on", "pk")
