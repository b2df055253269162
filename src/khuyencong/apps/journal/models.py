"""The journal: one line for each thing done, never changed afterwards."""

from __future__ import annotations

from django.db import models


class Entry(models.Model):
    """One line. Plain values, not foreign keys: it outlives what it tells about."""

    at = models.DateTimeField()
    area = models.CharField(max_length=20)
    """First part of the verb: what the deed belongs to."""
    verb = models.CharField(max_length=80)
    """Dotted code such as ``plans.plan.built``; wording comes at display."""
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200, blank=True)
    unit_id = models.BigIntegerField(null=True)
    object_kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=64, blank=True)
    label = models.CharField(max_length=300, blank=True)
    search = models.TextField(blank=True)
    """Label folded."""
    data = models.JSONField(default=dict)
    reason = models.TextField(blank=True)

    class Meta:
        # Read backwards: newest first. ``unit_id`` stands in each, so that lines of other units are
        # passed over without being read; the verb stands beside its area for the same reason.
        indexes = [
            models.Index(fields=["at", "id", "unit_id"], name="journal_by_at"),
            models.Index(fields=["unit_id", "at", "id"], name="journal_of_unit"),
            models.Index(fields=["actor_id", "at", "id", "unit_id"], name="journal_of_actor"),
            models.Index(fields=["area", "at", "id", "unit_id", "verb"], name="journal_of_area"),
            models.Index(fields=["object_kind", "at", "id", "unit_id"], name="journal_of_kind"),
            models.Index(fields=["object_kind", "object_id", "at", "id"], name="journal_of_object"),
        ]
