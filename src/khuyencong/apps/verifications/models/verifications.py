"""Savings measured from bills: of one measure, of a whole audit, or of a site."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.foundation.months import months_after

MOST_VND = 10**15


def _quantity() -> models.DecimalField[Any, Any]:
    return models.DecimalField(max_digits=18, decimal_places=3, null=True)


class Verification(OwnedRow):
    """A baseline period and a reporting period of a site, compared for one carrier.

    While open it is computed anew from the bills each time it is shown; confirmed, ``result``
    holds what was computed then, and the figures beside it are those reports add up. One that is
    set aside keeps them and is not added up: another counts its months.
    """

    class State(models.TextChoices):
        OPEN = "open", "Đang đo kiểm"
        CONFIRMED = "confirmed", "Đã xác nhận"
        SET_ASIDE = "set_aside", "Để riêng"

    class Verdict(models.TextChoices):
        PROVEN = "proven", "Có tiết kiệm"
        NOT_PROVEN = "not_proven", "Chưa chứng minh được"
        CONTRARY = "contrary", "Dùng nhiều hơn"

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="verifications")
    audit = models.ForeignKey(
        EnergyAudit, on_delete=models.PROTECT, related_name="verifications", null=True
    )
    measure = models.ForeignKey(
        Measure, on_delete=models.PROTECT, related_name="verifications", null=True
    )
    title = models.CharField(max_length=300)
    carrier = models.CharField(max_length=30)
    """One of ``domain.energy_use.carriers``."""
    columns = models.JSONField()
    """Names of outputs or drivers of the site that the use follows, the first one output."""
    before_starts_on = models.DateField()
    before_ends_before = models.DateField()
    after_starts_on = models.DateField()
    after_ends_before = models.DateField()
    confidence = models.DecimalField(max_digits=4, decimal_places=3)
    """Two sided [-]."""
    note = models.TextField(blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    verdict = models.CharField(max_length=10, choices=Verdict.choices, blank=True)
    unit_of_use = models.CharField(max_length=10, blank=True)
    saving = _quantity()
    """Use avoided over the reporting period, in ``unit_of_use``; below zero where more was used."""
    saving_low = _quantity()
    saving_high = _quantity()
    saving_vnd = models.BigIntegerField(null=True)
    """At the mean price of the bills of the reporting period; None where one tells no money."""
    saving_kgoe = _quantity()
    """[kgOE] by the factors as they stood when it was confirmed; None where no factor held."""
    saving_kg_co2 = _quantity()
    """[kg CO2] likewise; None too of biomass, whose CO2 is never added to the rest."""
    result = models.JSONField(default=dict)
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    set_aside_because = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)
    """Title, site and establishment folded."""

    class Meta:
        indexes = [
            *listed_by("verification", "after_ends_before"),
            *listed_by("verification_state", "state", "after_ends_before"),
            *listed_by("verif_verdict", "verdict", "after_ends_before"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(title=""), name="verification_has_a_title"),
            models.CheckConstraint(
                condition=Q(before_ends_before__gt=F("before_starts_on"))
                & Q(after_starts_on__gte=F("before_ends_before"))
                & Q(after_ends_before__gt=F("after_starts_on")),
                name="verification_periods_follow",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte="0.5", confidence__lt=1),
                name="verification_confidence_possible",
            ),
            models.CheckConstraint(  # below zero where more was used
                condition=Q(saving_vnd=None) | Q(saving_vnd__range=(-MOST_VND, MOST_VND)),
                name="verification_money_possible",
            ),
            models.CheckConstraint(
                condition=Q(
                    state="open",
                    verdict="",
                    saving=None,
                    confirmed_at=None,
                    set_aside_because="",
                )
                | (
                    Q(state="confirmed", set_aside_because="")
                    | Q(state="set_aside", set_aside_because__gt="")
                )
                & Q(
                    verdict__gt="",
                    saving__isnull=False,
                    saving_low__lte=F("saving"),
                    saving_high__gte=F("saving"),
                    confirmed_at__isnull=False,
                    confirmed_by__isnull=False,
                ),
                name="verification_confirmed_is_whole",
            ),
        ]

    @property
    def last_month(self) -> date:
        """Return the first day of the last month of the reporting period."""
        return months_after(self.after_ends_before, -1)

    @property
    def is_open(self) -> bool:
        """Tell whether it may still be changed."""
        return self.state == self.State.OPEN

    @property
    def is_counted(self) -> bool:
        """Tell whether it is confirmed and reports may add it up."""
        return self.state == self.State.CONFIRMED


class VerificationAdjustment(OwnedRow):
    """What changed in a month beside the measure: added to the baseline, with its reason."""

    verification = models.ForeignKey(
        Verification, on_delete=models.CASCADE, related_name="adjustments"
    )
    month = models.DateField()
    amount = models.DecimalField(max_digits=16, decimal_places=3)
    """In the unit of the carrier; above zero where more would have been used."""
    reason = models.CharField(max_length=500)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["month", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(reason=""), name="verification_adjustment_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(amount=0), name="verification_adjustment_changes_something"
            ),
        ]
