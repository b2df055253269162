"""How much of a fund line a project holds, and how far it came."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.ledger.kinds import columns
from khuyencong.apps.ledger.models.fund_lines import FundLine

FULL_SHARE = 10_000
"""Basis points of the whole."""
SHARE_OF_CONTRACT = (
    F("contracted_vnd") / FULL_SHARE * F("share_bp")
    + F("contracted_vnd") % FULL_SHARE * F("share_bp") / FULL_SHARE
)
"""The share of the contracted amount in whole đồng, rounded down; in two parts, so that it stays
within 64 bits."""
PAST = Q(is_live=False)
"""Amounts entered from the papers of the past are kept as they are until money moves here."""


class Position(OwnedRow):
    """The amounts of one project on one fund line; the database adds each entry.

    ``is_live`` turns true with the first entry that is not of the past; the rules hold from then.
    ``year``, ``fund`` and ``is_recoverable`` repeat those of the line.
    """

    project = models.ForeignKey(
        "projects.Project", on_delete=models.PROTECT, related_name="positions"
    )
    line = models.ForeignKey(FundLine, on_delete=models.PROTECT, related_name="positions")
    year = models.PositiveSmallIntegerField()
    fund = models.CharField(max_length=4, choices=FundLine.Fund.choices)
    is_recoverable = models.BooleanField(default=False)
    is_live = models.BooleanField(default=False)
    requested_vnd = models.BigIntegerField(default=0)
    appraised_vnd = models.BigIntegerField(default=0)
    approved_vnd = models.BigIntegerField(default=0)
    contracted_vnd = models.BigIntegerField(default=0)
    transferred_vnd = models.BigIntegerField(default=0)
    refunded_vnd = models.BigIntegerField(default=0)
    settled_vnd = models.BigIntegerField(default=0)
    proven_vnd = models.BigIntegerField(default=0)
    repaid_vnd = models.BigIntegerField(default=0)
    written_off_vnd = models.BigIntegerField(default=0)
    share_bp = models.IntegerField(default=0)
    by_proof = models.SmallIntegerField(default=0)
    accepted = models.SmallIntegerField(default=0)
    closed = models.SmallIntegerField(default=0)

    @property
    def advanced_vnd(self) -> int:
        """Return what the project holds of the money that was transferred [VND]."""
        return self.transferred_vnd - self.refunded_vnd

    @property
    def owed_vnd(self) -> int:
        """Return what is still to be paid back of recoverable support [VND]."""
        held = self.advanced_vnd if self.is_recoverable else 0
        return held - self.repaid_vnd - self.written_off_vnd

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["project", "line"], name="position_once"),
            models.CheckConstraint(
                condition=Q(**{f"{column}__gte": 0 for column in columns("position")}),
                name="ledger_position_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(share_bp__lte=FULL_SHARE, by_proof__lte=1, accepted__lte=1)
                & Q(closed__lte=1),
                name="ledger_position_counts",
            ),
            models.CheckConstraint(
                condition=PAST | Q(contracted_vnd__lte=F("approved_vnd")),
                name="ledger_contracted_within_approved",
            ),
            models.CheckConstraint(
                condition=PAST | Q(settled_vnd__lte=F("contracted_vnd")),
                name="ledger_settled_within_contracted",
            ),
            models.CheckConstraint(
                condition=PAST | Q(transferred_vnd__lte=F("contracted_vnd") + F("refunded_vnd")),
                name="ledger_transferred_within_contracted",
            ),
            models.CheckConstraint(
                condition=PAST | Q(refunded_vnd__lte=F("transferred_vnd")),
                name="ledger_refunded_within_transferred",
            ),
            models.CheckConstraint(
                condition=PAST
                | Q(accepted__gt=0)
                | Q(transferred_vnd__lte=F("refunded_vnd") + SHARE_OF_CONTRACT),
                name="ledger_advance_within_share",
            ),
            models.CheckConstraint(
                condition=PAST
                | Q(by_proof=0)
                | Q(transferred_vnd__lte=F("refunded_vnd") + F("proven_vnd")),
                name="ledger_interest_within_proof",
            ),
            models.CheckConstraint(
                condition=PAST
                | Q(closed=0)
                | Q(transferred_vnd=F("refunded_vnd") + F("settled_vnd")),
                name="ledger_closed_balances",
            ),
            models.CheckConstraint(
                condition=Q(is_recoverable=True) | Q(repaid_vnd=0, written_off_vnd=0),
                name="ledger_repaid_when_recoverable",
            ),
            models.CheckConstraint(
                condition=PAST
                | Q(
                    transferred_vnd__gte=F("refunded_vnd") + F("repaid_vnd") + F("written_off_vnd")
                ),
                name="ledger_repaid_within_transferred",
            ),
        ]
