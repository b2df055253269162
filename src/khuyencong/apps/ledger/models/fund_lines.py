"""The money of one unit for one year from one fund."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.ledger.kinds import SUMMED


class FundLine(OwnedRow):
    """A line that money is assigned to. Every sum is kept by the database from the entries.

    ``assignments`` counts the papers that assigned money: none means unknown, not nothing.
    """

    class Fund(models.TextChoices):
        NATIONAL = "KCQG", "Khuyến công quốc gia"
        LOCAL = "KCDP", "Khuyến công địa phương"

    year = models.PositiveSmallIntegerField()
    fund = models.CharField(max_length=4, choices=Fund.choices)
    is_recoverable = models.BooleanField(default=False)
    assignments = models.SmallIntegerField(default=0)
    assigned_vnd = models.BigIntegerField(default=0)
    management_vnd = models.BigIntegerField(default=0)
    managed_vnd = models.BigIntegerField(default=0)
    closed = models.SmallIntegerField(default=0)
    approved_vnd = models.BigIntegerField(default=0)
    contracted_vnd = models.BigIntegerField(default=0)
    transferred_vnd = models.BigIntegerField(default=0)
    refunded_vnd = models.BigIntegerField(default=0)
    settled_vnd = models.BigIntegerField(default=0)
    repaid_vnd = models.BigIntegerField(default=0)
    written_off_vnd = models.BigIntegerField(default=0)

    @property
    def field(self) -> str:
        """Return the name that amounts of this fund have elsewhere: kcqg_vnd or kcdp_vnd."""
        return f"{self.fund.lower()}_vnd"

    @property
    def held_vnd(self) -> int:
        """Return what was transferred and not given back [VND]."""
        return self.transferred_vnd - self.refunded_vnd

    @property
    def unallocated_vnd(self) -> int:
        """Return what is assigned and promised to nobody yet [VND]."""
        return self.assigned_vnd - self.approved_vnd - self.management_vnd

    class Meta:
        indexes = [*listed_by("fund_line_year", "-year", "fund", "is_recoverable")]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "fund", "is_recoverable"], name="fund_line_once"
            ),
            models.CheckConstraint(
                condition=Q(
                    **{f"{c}__gte": 0 for c in (*SUMMED, "assigned_vnd", "management_vnd")},
                    managed_vnd__gte=0,
                    assignments__gte=0,
                    closed__in=(0, 1),
                ),
                name="ledger_line_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(assignments=0)
                | Q(assigned_vnd__gte=F("approved_vnd") + F("management_vnd")),
                name="ledger_approved_within_assigned",
            ),
            models.CheckConstraint(
                condition=Q(assignments__gt=0) | Q(transferred_vnd=0, managed_vnd=0),
                name="ledger_spent_after_assigned",
            ),
            models.CheckConstraint(
                condition=Q(managed_vnd__lte=F("management_vnd")),
                name="ledger_managed_within_management",
            ),
            models.CheckConstraint(
                condition=Q(closed=0) | Q(transferred_vnd=F("refunded_vnd") + F("settled_vnd")),
                name="ledger_closed_line_balances",
            ),
        ]
