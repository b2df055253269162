"""One piece of consultancy, from the request to its end; annexes of its contract, its people."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.establishments.models import Establishment
from khuyencong.domain.foundation.text import fold

BEFORE_CONTRACT = ("requested", "offered", "cancelled")


class Engagement(OwnedRow):
    """What a client asked for, what was offered and signed, and how far it is. Amounts [VND].

    ``total_vnd`` is the value of the contract with its annexes. ``invoiced_vnd`` and ``paid_vnd``
    are kept by triggers over the invoices that stand, so that no path, however concurrent, asks
    for more than the contract or takes more than was asked for.
    """

    class State(models.TextChoices):
        REQUESTED = "requested", "Yêu cầu mới"
        OFFERED = "offered", "Đã chào giá"
        CONTRACTED = "contracted", "Đang thực hiện"
        FINISHED = "finished", "Đã kết thúc"
        CANCELLED = "cancelled", "Đã hủy"

    state = models.CharField(max_length=12, choices=State.choices, default=State.REQUESTED)
    kind = models.CharField(max_length=30)
    """A code of ``kinds``."""
    title = models.CharField(max_length=300)
    says = models.TextField(blank=True)
    """What was asked for, in the client's words."""
    establishment = models.ForeignKey(
        Establishment, on_delete=models.PROTECT, related_name="engagements", null=True
    )
    client_name = models.CharField(max_length=300)
    """As the contract names it; kept when the record of the register changes."""
    client_contact = models.CharField(max_length=300, blank=True)
    received_on = models.DateField()
    channel = models.CharField(max_length=20)
    audit = models.ForeignKey(
        EnergyAudit, on_delete=models.PROTECT, related_name="engagements", null=True
    )
    """The audit it is done by, of the same establishment."""
    cleaner_file = models.ForeignKey(
        CleanerFile, on_delete=models.PROTECT, related_name="engagements", null=True
    )
    """The round of cleaner production it is done by, of the same establishment."""
    offer_number = models.CharField(max_length=80, blank=True)
    offered_on = models.DateField(null=True)
    offer_vnd = models.BigIntegerField(null=True)
    contract_number = models.CharField(max_length=80, blank=True)
    signed_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    """Last day of the contract, annexes counted in."""
    value_vnd = models.BigIntegerField(default=0)
    total_vnd = models.BigIntegerField(default=0)
    invoiced_vnd = models.BigIntegerField(default=0)
    paid_vnd = models.BigIntegerField(default=0)
    ended_on = models.DateField(null=True)
    end_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep what a search looks into in step with title, client and number."""
        self.search = fold(f"{self.title} {self.client_name} {self.contract_number}")
        super().save(*args, **kwargs)

    @property
    def is_ended(self) -> bool:
        """Tell whether it was finished or cancelled."""
        return self.state in (self.State.FINISHED, self.State.CANCELLED)

    @property
    def unpaid_vnd(self) -> int:
        """Return what was invoiced and did not come yet."""
        return self.invoiced_vnd - self.paid_vnd

    @property
    def to_invoice_vnd(self) -> int:
        """Return what of the contract was not invoiced yet."""
        return self.total_vnd - self.invoiced_vnd

    class Meta:
        indexes = [
            *listed_by("consult_day", "received_on"),
            *listed_by("consult_state", "state", "received_on"),
            *listed_by("consult_kind", "kind", "received_on"),
            models.Index(fields=["unit", "signed_on"], name="consult_signed_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(value_vnd__gte=0, total_vnd__gte=0, invoiced_vnd__gte=0)
                & Q(paid_vnd__gte=0)
                & (Q(offer_vnd__isnull=True) | Q(offer_vnd__gte=0)),
                name="consult_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(invoiced_vnd__lte=F("total_vnd")),
                name="consult_invoiced_within_contract",
            ),
            models.CheckConstraint(
                condition=Q(paid_vnd__lte=F("invoiced_vnd")), name="consult_paid_within_invoiced"
            ),
            models.CheckConstraint(
                condition=Q(state__in=BEFORE_CONTRACT) | Q(signed_on__isnull=False),
                name="consult_contract_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(end_reason=""),
                name="consult_cancelled_says_why",
            ),
            models.UniqueConstraint(
                fields=["unit", "contract_number", "signed_on"],
                condition=~Q(contract_number=""),
                name="consult_contract_once",
            ),
        ]


class Annex(OwnedRow):
    """A change of the contract: of its value, its last day, or what it says."""

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="annexes")
    number = models.CharField(max_length=80)
    signed_on = models.DateField()
    change_vnd = models.BigIntegerField(default=0)
    """Added to the value; negative takes off. [VND]"""
    ends_on = models.DateField(null=True)
    says = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["signed_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "number"], name="consult_annex_once"),
            models.CheckConstraint(
                condition=Q(change_vnd__gte=-(10**14), change_vnd__lte=10**14),
                name="consult_annex_is_possible",
            ),
        ]


class TeamMember(OwnedRow):
    """A person of the unit who works on it, and as what."""

    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="team")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=120)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "account"], name="consult_member_once"),
        ]
