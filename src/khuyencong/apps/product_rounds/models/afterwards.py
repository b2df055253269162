"""After the result: complaints, certificates, what their holders report each year."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.establishments.models import Product
from khuyencong.apps.product_rounds.models.entries import ProductEntry
from khuyencong.apps.product_rounds.models.rounds import ProductRound
from khuyencong.domain.product_rounds.days import State, state_on


class RoundComplaint(OwnedRow):
    """A complaint about a result, with the day by which it is answered and what it changed."""

    class Effect(models.TextChoices):
        KEPT = "kept", "Giữ nguyên kết quả"
        RECOGNISED = "recognised", "Công nhận bổ sung"
        NOT_RECOGNISED = "not_recognised", "Không công nhận nữa"

    round = models.ForeignKey(ProductRound, on_delete=models.PROTECT, related_name="complaints")
    entry = models.ForeignKey(
        ProductEntry, on_delete=models.PROTECT, related_name="complaints", null=True
    )
    number = models.CharField(max_length=80)
    received_on = models.DateField()
    sender = models.CharField(max_length=300)
    says = models.TextField()
    is_late = models.BooleanField(default=False)
    """It came after the days for complaints; the council says what becomes of it."""
    answer_due_on = models.DateField()
    answered_on = models.DateField(null=True)
    answer_number = models.CharField(max_length=80, blank=True)
    answer = models.TextField(blank=True)
    effect = models.CharField(max_length=16, choices=Effect.choices, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "number"], name="round_complaint_number_once"),
            models.CheckConstraint(
                condition=Q(answered_on=None, effect="")
                | (Q(answered_on__isnull=False) & ~Q(effect="")),
                name="round_complaint_answered_says_what",
            ),
        ]


class ProductCertificate(OwnedRow):
    """The certificate of a recognised product; name, level and group as they were on it."""

    entry = models.OneToOneField(ProductEntry, on_delete=models.PROTECT, related_name="certificate")
    number = models.CharField(max_length=80)
    product_name = models.CharField(max_length=300)
    level = models.CharField(max_length=10, choices=Product.Level.choices)
    group = models.CharField(max_length=12)
    issued_on = models.DateField()
    valid_until = models.DateField()
    code = models.CharField(max_length=12, unique=True)
    """Under which anybody who holds the certificate asks whether it is genuine."""
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.CharField(max_length=500, blank=True)
    withdrawal_number = models.CharField(max_length=80, blank=True)
    search = models.TextField(blank=True)

    class Meta:
        indexes = [
            *listed_by("certificate", "valid_until"),
            *listed_by("certificate_name", "product_name"),
            *listed_by("certificate_level", "level", "valid_until"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["unit", "level", "number"], name="product_certificate_number_once"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | ~Q(withdrawn_because=""),
                name="product_certificate_withdrawn_says_why",
            ),
        ]

    def state_on(self, day: date) -> State:
        return state_on(day, until=self.valid_until, withdrawn_on=self.withdrawn_on)


class HolderReport(OwnedRow):
    """What the holder of a certificate told of a year. Empty: not said."""

    certificate = models.ForeignKey(
        ProductCertificate, on_delete=models.PROTECT, related_name="reports"
    )
    year = models.PositiveSmallIntegerField()
    received_on = models.DateField()
    workers = models.PositiveIntegerField(null=True)
    revenue_vnd = models.BigIntegerField(null=True)
    support_vnd = models.BigIntegerField(null=True)
    """Support had in the year, of all programmes, as told."""
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-year"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["certificate", "year"], name="holder_report_once"),
            models.CheckConstraint(
                condition=(Q(revenue_vnd=None) | Q(revenue_vnd__gte=0))
                & (Q(support_vnd=None) | Q(support_vnd__gte=0)),
                name="holder_report_not_negative",
            ),
        ]
