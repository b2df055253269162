"""What a juror says of his interests in a product, and his card; sealed, it never changes."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.product_rounds.models.entries import ProductEntry
from khuyencong.apps.product_rounds.models.rounds import RoundSeat


class ProductInterest(OwnedRow):
    """What a juror said of his interests in one product, before he saw its file."""

    entry = models.ForeignKey(ProductEntry, on_delete=models.PROTECT, related_name="interests")
    seat = models.ForeignKey(RoundSeat, on_delete=models.PROTECT, related_name="interests")
    has_conflict = models.BooleanField()
    reason = models.TextField(blank=True)
    declared_at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["entry", "seat"], name="product_interest_once"),
            models.CheckConstraint(
                condition=Q(has_conflict=False) | ~Q(reason=""), name="product_interest_says_why"
            ),
        ]


class ScoreCard(OwnedRow):
    """Points of one juror for one product, in tenths by criterion; triggers keep a sealed one."""

    entry = models.ForeignKey(ProductEntry, on_delete=models.PROTECT, related_name="cards")
    seat = models.ForeignKey(RoundSeat, on_delete=models.PROTECT, related_name="cards")
    points = models.JSONField(default=dict)
    """Tenths of a point by key of ``RoundRules.criteria``."""
    remark = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    sealed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["entry", "seat"], name="score_card_once"),
        ]
