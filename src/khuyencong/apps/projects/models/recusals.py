"""Who must not see a project, because he said that he is not free to judge it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.projects.models.projects import Project


class ProjectRecusal(OwnedRow):
    """A conflict of interest of one person in one project. While it lasts, the project, its papers
    and all that belongs to it are kept from him, by any route.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="recusals")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="recusals")
    reason = models.TextField()
    declared_at = models.DateTimeField()
    declared_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    end_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "project"],
                condition=Q(ended_at__isnull=True),
                name="recusal_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | (Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(end_reason="")),
                name="recusal_end_says_who_and_why",
            ),
        ]
