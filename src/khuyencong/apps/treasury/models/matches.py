"""Lines of statements and entries of the ledger that belong together."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.ledger.models import Entry


class Match(OwnedRow):
    """Lines and entries put together: proposed by a rule, or confirmed by a person.

    One without entries, or without lines, is an explained difference. ``difference_vnd`` is what
    the lines say above what the entries say; confirmed, it needs a reason.
    """

    recused_through: ClassVar[str] = "matched__entry__project"
    HAND, EXPLAINED = "hand", "explained"

    class State(models.TextChoices):
        PROPOSED = "proposed", "Đề xuất"
        CONFIRMED = "confirmed", "Đã xác nhận"

    state = models.CharField(max_length=9, choices=State.choices)
    rule = models.CharField(max_length=16)
    """A rule of ``domain.reconciliation``, or one of the two above: by a person."""
    sure = models.CharField(max_length=8, blank=True)
    on = models.DateField()
    """The first day of its lines, or of its entries when it has none."""
    difference_vnd = models.BigIntegerField(default=0)
    reason = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        indexes = [*listed_by("treasury_match_on", "state", "on")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="proposed", confirmed_at=None, confirmed_by=None)
                | Q(state="confirmed", confirmed_at__isnull=False, confirmed_by__isnull=False),
                name="treasury_match_confirmed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state="proposed") | Q(difference_vnd=0) | ~Q(reason=""),
                name="treasury_match_difference_has_reason",
            ),
        ]


class MatchedEntry(OwnedRow):
    """An entry of a match; each entry at most once."""

    recused_through: ClassVar[str] = "entry__project"

    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="matched")
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="treasury_match")
