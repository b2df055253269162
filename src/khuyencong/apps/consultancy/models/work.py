"""What a contract of consultancy is worked off by: milestones, invoices, what came of these."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.consultancy.models.engagements import Engagement


class Milestone(OwnedRow):
    """A stage: what is handed over, by which day, and what part of the value it stands for."""

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="milestones")
    what = models.CharField(max_length=300)
    due_on = models.DateField()
    share_bp = models.PositiveIntegerField(null=True)
    """Part of the contract's value in basis points; empty where an amount is said, or nothing."""
    amount_vnd = models.BigIntegerField(null=True)
    done_on = models.DateField(null=True)

    @property
    def worth_vnd(self) -> int | None:
        """Return its part of the value [VND]; None where none is said."""
        if self.share_bp is not None:
            return self.engagement.total_vnd * self.share_bp // 10_000
        return self.amount_vnd

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [
            models.Index(
                fields=["due_on"], condition=Q(done_on=None), name="consult_milestone_open"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(share_bp__isnull=True) | Q(share_bp__lte=10_000, amount_vnd=None),
                name="consult_milestone_share_or_amount",
            ),
            models.CheckConstraint(
                condition=Q(amount_vnd__isnull=True) | Q(amount_vnd__gte=0),
                name="consult_milestone_not_negative",
            ),
        ]


class Invoice(OwnedRow):
    """An invoice to the client; one that was cancelled stays to be seen and counts no more.

    ``paid_vnd`` is kept by triggers over its payments.
    """

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="invoices")
    number = models.CharField(max_length=80)
    issued_on = models.DateField()
    amount_vnd = models.BigIntegerField()
    pay_by = models.DateField(null=True)
    """Last day to pay by the contract; empty: it names none."""
    paid_vnd = models.BigIntegerField(default=0)
    cancelled_at = models.DateTimeField(null=True)
    cancel_reason = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    @property
    def unpaid_vnd(self) -> int:
        """Return what did not come yet [VND]."""
        return 0 if self.cancelled_at else self.amount_vnd - self.paid_vnd

    class Meta:
        ordering = ["issued_on", "pk"]
        indexes = [
            models.Index(
                fields=["issued_on"],
                condition=Q(cancelled_at=None, paid_vnd__lt=F("amount_vnd")),
                name="consult_invoice_unpaid",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "number", "issued_on"],
                condition=Q(cancelled_at=None),
                name="consult_invoice_once",
            ),
            models.CheckConstraint(
                condition=Q(amount_vnd__gt=0, paid_vnd__gte=0, paid_vnd__lte=F("amount_vnd")),
                name="consult_invoice_paid_within",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | Q(paid_vnd=0),
                name="consult_invoice_cancelled_unpaid",
            ),
        ]


class Payment(OwnedRow):
    """What came of an invoice on one day, and the paper that shows it."""

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="payments")
    paid_on = models.DateField()
    amount_vnd = models.BigIntegerField()
    paper = models.CharField(max_length=120, blank=True)
    """Number of the bank's credit note or of the receipt; empty: none was named."""
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["paid_on", "pk"]
        indexes = [models.Index(fields=["paid_on"], name="consult_payment_paid_on")]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_vnd__gt=0), name="consult_payment_above_nothing"
            ),
            models.UniqueConstraint(
                fields=["invoice", "paper"],
                condition=~Q(paper=""),
                name="consult_payment_paper_once",
            ),
        ]
