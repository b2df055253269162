"""The journal: one line for each thing done, never changed afterwards."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One line. Plain values, not foreign keys: it outlives what it tells about."""

    at = models.DateTimeField()
    verb = models.CharField(max_length=80)
    """Dotted code such as ``plans.plan.built``; wording comes at display."""
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200, blank=True)
    unit_id = models.BigIntegerField(null=True)
    object_kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64, blank=True)
    label = models.CharField(max_length=300, blank=True)
    data = models.JSONField(default=dict)
    reason = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["object_kind", "object_id", "-at"], name="journal_by_object"),
            models.Index(fields=["unit_id", "-at"], name="journal_by_unit"),
            models.Index(fields=["actor_id", "-at"], name="journal_by_actor"),
            models.Index(fields=["unit_id", "verb", "-at"], name="journal_by_verb"),
        ]
