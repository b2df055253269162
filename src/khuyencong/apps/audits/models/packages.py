"""Packages: measures done together, with how they are paid for; the text of the report."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.audits.models.audits import EnergyAudit
from khuyencong.apps.audits.models.measures import Measure


class Package(OwnedRow):
    """Measures chosen to be done together; rates of discount and growth are the audit's."""

    audit = models.ForeignKey(EnergyAudit, on_delete=models.CASCADE, related_name="packages")
    external_id = models.UUIDField(unique=True)
    position = models.PositiveIntegerField(default=1)
    name = models.CharField(max_length=200)
    measures = models.ManyToManyField(Measure, related_name="packages", blank=True)
    life_years = models.PositiveSmallIntegerField(null=True)
    salvage_vnd = models.BigIntegerField(default=0)
    grant_vnd = models.BigIntegerField(default=0)
    """Support reckoned with, as stated by a person."""
    grant_basis = models.CharField(max_length=300, blank=True)
    """The line of the norms or the paper it rests on."""
    loan_vnd = models.BigIntegerField(default=0)
    loan_rate_share = models.DecimalField(max_digits=7, decimal_places=5, null=True)
    """Interest of a year [-]."""
    loan_years = models.PositiveSmallIntegerField(null=True)
    swing_share = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    """How far each figure is swung in the sensitivity [-]; None: none is shown."""
    extra = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="package_has_a_name"),
            models.CheckConstraint(
                condition=Q(salvage_vnd__gte=0, grant_vnd__gte=0, loan_vnd__gte=0),
                name="package_money_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(grant_vnd=0) | ~Q(grant_basis=""), name="package_grant_has_a_basis"
            ),
            models.CheckConstraint(
                condition=Q(loan_vnd=0)
                | Q(loan_rate_share__isnull=False, loan_years__isnull=False),
                name="package_loan_has_its_terms",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ReportSection(OwnedRow):
    """What a person wrote under a heading of the report, or the heading itself, changed."""

    audit = models.ForeignKey(EnergyAudit, on_delete=models.CASCADE, related_name="sections")
    key = models.CharField(max_length=40)
    """A heading of ``domain.energy_audit.headings``."""
    title = models.CharField(max_length=300, blank=True)
    """Empty: as the data have it."""
    body = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["audit", "key"], name="report_section_once")
        ]
