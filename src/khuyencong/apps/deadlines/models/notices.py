"""What a person is told inside the system, and what he put off."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.deadlines.models.deadlines import ProjectDeadline
from khuyencong.apps.projects.models import Project


class Notice(OwnedRow):
    """One thing one person is told about a project, once.

    ``key`` tells it from all others of the account. It ends by itself when what it tells of is no
    longer so, and comes back when the step that ended it is undone.
    """

    class Kind(models.TextChoices):
        ARRIVED = "arrived", "Đến lượt xử lý"
        OVERDUE = "overdue", "Quá hạn"
        EXTENDED = "extended", "Được gia hạn"

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="notices")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="notices")
    deadline = models.ForeignKey(
        ProjectDeadline, on_delete=models.PROTECT, related_name="notices", null=True
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    key = models.CharField(max_length=120)
    subject = models.CharField(max_length=300)
    """The state or the deadline it tells of, in the words of the day."""
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["account", "-id"], name="notice_of_account"),
            models.Index(
                fields=["account"],
                condition=Q(read_at__isnull=True, ended_at__isnull=True),
                name="notice_unread",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["account", "key"], name="notice_once"),
        ]


class Snooze(OwnedRow):
    """A deadline that one person does not want to see before a day; others still see it."""

    recused_through = "deadline__project"
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    deadline = models.ForeignKey(ProjectDeadline, on_delete=models.CASCADE, related_name="snoozes")
    until = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "deadline"], name="snooze_once"),
        ]
