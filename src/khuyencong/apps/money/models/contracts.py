"""Contracts: of the agency with the implementing unit, and of the unit with a beneficiary."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.text import fold


class Contract(OwnedRow):
    """One contract, over one or several projects; amounts are those of its entries."""

    recused_through: ClassVar[str] = "items__project"

    class Kind(models.TextChoices):
        OF_AGENCY = "of_agency", "Hợp đồng thực hiện với Cục"
        OF_BENEFICIARY = "of_beneficiary", "Hợp đồng hỗ trợ với đơn vị thụ hưởng"

    kind = models.CharField(max_length=16, choices=Kind.choices)
    number = models.CharField(max_length=80)
    signed_on = models.DateField()
    party_a = models.CharField(max_length=300)
    party_b = models.CharField(max_length=300)
    ends_on = models.DateField(null=True)
    """Last day of the term, annexes counted in; empty: the contract names none."""
    liquidated_on = models.DateField(null=True)
    liquidation_number = models.CharField(max_length=80, blank=True)
    search = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    def searched(self) -> str:
        """Return what a search looks into."""
        return fold(f"{self.number} {self.party_a} {self.party_b}")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep what a search looks into in step with number and parties."""
        self.search = self.searched()
        super().save(*args, **kwargs)

    class Meta:
        indexes = [
            *listed_by("contract_day", "signed_on"),
            models.Index(
                fields=["ends_on"], condition=Q(liquidated_on=None), name="contract_open_end"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "number", "signed_on"], name="contract_once"
            ),
            models.CheckConstraint(
                condition=Q(liquidated_on__isnull=True) | Q(liquidated_on__gte=F("signed_on")),
                name="contract_liquidated_after_signing",
            ),
        ]


class ContractItem(OwnedRow):
    """A project in a contract, by the step that signed it."""

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="items")
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="contract_items")
    step = models.OneToOneField(
        ProjectStep, on_delete=models.PROTECT, related_name="contract_item", null=True
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "project"], name="contract_item_once"),
        ]


class ContractAnnex(OwnedRow):
    """A change of a contract by an annex: a longer term, or what it says in words."""

    recused_through: ClassVar[str] = "contract__items__project"

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="annexes")
    number = models.CharField(max_length=80)
    signed_on = models.DateField()
    ends_on = models.DateField(null=True)
    """The new last day, where the annex sets one."""
    says = models.TextField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["signed_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["contract", "number"], name="contract_annex_once"),
        ]
