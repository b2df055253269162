"""Mail that was written while no mail server is set, and work done in the background."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow

SILENCE = timedelta(seconds=120)
"""A running job that gave no sign of life for so long was killed. One step takes less."""


class OutboxMail(models.Model):
    """A mail kept where administrators can read it instead of being lost."""

    at = models.DateTimeField()
    sender = models.CharField(max_length=320)
    recipients = models.TextField()
    subject = models.TextField()
    body = models.TextField()

    class Meta:
        ordering = ["-pk"]


class Job(OwnedRow):
    """Work somebody asked for and a worker does: what it is doing now, and how it ended."""

    class State(models.TextChoices):
        WAITING = "waiting", "Đang chờ"
        RUNNING = "running", "Đang làm"
        DONE = "done", "Xong"
        FAILED = "failed", "Không xong"

    kind = models.CharField(max_length=40)
    label = models.CharField(max_length=200)
    task = models.CharField(max_length=200)
    """Path of the task that does it, so that it can be started again."""
    key = models.CharField(max_length=64)
    """Names the inputs: the same work is not under way twice."""
    inputs = models.JSONField(default=dict)
    asked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    attempt = models.PositiveSmallIntegerField(default=1)
    """A worker whose attempt was taken over by a newer one stops."""
    step = models.CharField(max_length=40, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    alive_at = models.DateTimeField()
    """Last sign of life, by the clock of the database."""
    failure = models.TextField(blank=True)
    result = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["province", "unit", "-asked_at"], name="job_by_owner")]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "key"],
                condition=Q(state__in=["waiting", "running"]),
                name="job_once_at_a_time",
            ),
        ]

    @property
    def is_under_way(self) -> bool:
        return self.state in (self.State.WAITING, self.State.RUNNING)

    def is_lost(self, now: datetime) -> bool:
        """Tell whether whoever did it was killed: running, and silent for too long."""
        return self.state == self.State.RUNNING and now - self.alive_at > SILENCE
