"""What an owner pays back, as he sees it."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.money.models import Instalment
from khuyencong.apps.projects.models import Project


def list_own_instalments(project: Project, *, owner: Account) -> QuerySet[Instalment]:
    """Return the parts of the schedule that holds, by day; none where nothing is paid back."""
    rows = Instalment.objects.filter(schedule__project=project, schedule__is_current=True)
    return rows_of_owner(rows, owner).order_by("due_on", "pk")
