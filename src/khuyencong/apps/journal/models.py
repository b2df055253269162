"""The journal: one line for each thing done, never changed afterwards, and its seals."""

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


class Seal(models.Model):
    """The link of one line in the chain: added once, never changed (the database refuses).

    One chain for the installation, in the order of sealing. ``domain.foundation.hash_chain`` says
    how the hashes are made, ``sealing`` when.
    """

    sequence = models.BigIntegerField(primary_key=True)
    """1, 2, 3, … without a gap."""
    entry = models.OneToOneField(
        Entry,
        on_delete=models.DO_NOTHING,
        related_name="seal",
        db_constraint=False,  # what tells that a line is gone must outlive it
    )
    form = models.PositiveSmallIntegerField()
    """Edition of the canonical form it was hashed by."""
    salt = models.CharField(max_length=32)
    """Drawn at random: without it the hash of a line tells nobody what the line might say."""
    content_hash = models.CharField(max_length=64)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)
    sealed_at = models.DateTimeField(db_index=True)
    """Never before the seal before it."""


class Unsealed(models.Model):
    """A line that waits for its seal; a trigger puts each new line here, whoever writes it."""

    entry = models.OneToOneField(
        Entry,
        on_delete=models.DO_NOTHING,
        related_name="unsealed",
        primary_key=True,
        db_constraint=False,
    )
