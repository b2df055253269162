"""Mail that was written while no mail server is set, and work done in the background."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.places.models import AdminUnit

TELLING = timedelta(seconds=3)
"""A step that runs for less tells nothing about the time it still takes."""


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
        STOPPED = "stopped", "Đã dừng"

    province = models.ForeignKey(  # type: ignore[assignment]
        AdminUnit, on_delete=models.PROTECT, related_name="+", db_index=False, null=True
    )
    """None: asked for by the agency, which is of no province."""
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
    step_at = models.DateTimeField(null=True)
    """When the step began, by the clock of the database."""
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    """How far the step is; a total of 0 means that nobody knows."""
    alive_at = models.DateTimeField()
    """Last sign of life, by the clock of the database."""
    stop_asked_at = models.DateTimeField(null=True)
    stop_asked_by = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="+", null=True
    )
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
            models.CheckConstraint(
                condition=Q(stop_asked_at__isnull=True, stop_asked_by__isnull=True)
                | Q(stop_asked_at__isnull=False, stop_asked_by__isnull=False),
                name="job_stop_asked_by_somebody",
            ),
        ]

    @property
    def is_under_way(self) -> bool:
        return self.state in (self.State.WAITING, self.State.RUNNING)

    def is_lost(self, now: datetime) -> bool:
        """Tell whether whoever did it was killed: running, and silent for too long."""
        return self.state == self.State.RUNNING and now - self.alive_at > settings.JOB_SILENCE

    @property
    def is_stopping(self) -> bool:
        """Whether somebody asked for an end that the worker has not noticed yet."""
        return self.state == self.State.RUNNING and self.stop_asked_at is not None

    @property
    def step_left(self) -> timedelta | None:
        """Return about how long the step still takes; None while nothing tells."""
        if self.state != self.State.RUNNING or not self.step_at or not self.total:
            return None
        took = self.alive_at - self.step_at
        if took < TELLING or self.done * 20 < self.total:
            return None
        return took * (max(0, self.total - self.done) / self.done)
