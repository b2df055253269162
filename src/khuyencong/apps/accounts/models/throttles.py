"""How often something was asked from one place: what all processes count together."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Throttle(models.Model):
    """A count since a moment. What is counted stands here only as a digest: it may be a mail."""

    kind = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    started_at = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "digest"], name="throttle_once")
        ]
