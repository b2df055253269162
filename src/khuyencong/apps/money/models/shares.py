"""Ratios of advances that no national text sets: of one project, and of a province's own money."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.projects.models import Project

SHARE = Q(share_bp__gte=0, share_bp__lte=10_000)


class ShareDecision(OwnedRow):
    """The director of the agency sets a ratio for one project (TT 36/2013 Điều 16).

    The newest row that was not withdrawn holds. ``papers`` None: those of the text stay.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="share_decisions")
    share_bp = models.PositiveIntegerField()
    paper_number = models.CharField(max_length=80)
    paper_on = models.DateField()
    papers = models.JSONField(null=True)
    reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=SHARE, name="share_decision_is_a_share"),
        ]


class LocalShare(OwnedRow):
    """The ratio a province sets for its own money, from a day on. Never changed, only ended.

    ``line`` empty means every content that has no row of its own.
    """

    line = models.CharField(max_length=60, blank=True)
    share_bp = models.PositiveIntegerField()
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    """Its last day; empty: until another takes its place."""
    act = models.CharField(max_length=120)
    article = models.CharField(max_length=120, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-valid_from", "-pk"]
        indexes = [models.Index(fields=["province", "-valid_from"], name="local_share_by_day")]
        constraints = [
            models.CheckConstraint(condition=SHARE, name="local_share_is_a_share"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="local_share_ends_after_start",
            ),
        ]


class InterestProof(OwnedRow):
    """Interest a beneficiary has paid to his bank, by its vouchers, and the share supported."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="interest_proofs")
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="interest_proof")
    """What of it is supported, in the ledger."""
    from_on = models.DateField()
    to_on = models.DateField()
    interest_vnd = models.BigIntegerField()
    share_bp = models.PositiveIntegerField()

    class Meta:
        ordering = ["from_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(interest_vnd__gt=0, to_on__gte=F("from_on")) & SHARE,
                name="interest_proof_is_possible",
            ),
        ]
