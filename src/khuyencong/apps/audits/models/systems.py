"""What of a site was looked at, and what was found there."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.audits.models.audits import EnergyAudit
from khuyencong.apps.documents.models import StoredFile


class System(OwnedRow):
    """One system of a site: its motors, its boiler, its lighting. Kinds are data."""

    audit = models.ForeignKey(EnergyAudit, on_delete=models.CASCADE, related_name="systems")
    external_id = models.UUIDField(unique=True)
    position = models.PositiveIntegerField(default=1)
    kind = models.CharField(max_length=30)
    """A code of ``domain.energy_audit.systems``."""
    name = models.CharField(max_length=300)
    figures = models.JSONField(default=list, blank=True)
    """Nameplate rows: ``[{"name": str, "value": str, "unit": str}]``, as read."""
    uses = models.JSONField(default=dict, blank=True)
    """What it uses in a year, ``{carrier: "decimal"}``; savings of several measures need it."""
    note = models.TextField(blank=True)
    extra = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="audit_system_has_a_name")
        ]

    def __str__(self) -> str:
        return self.name


class AuditFinding(OwnedRow):
    """Something seen during the visit, with a picture where one was taken."""

    class Severity(models.TextChoices):
        LOW = "low", "Nhẹ"
        MEDIUM = "medium", "Đáng kể"
        HIGH = "high", "Nặng"

    audit = models.ForeignKey(EnergyAudit, on_delete=models.CASCADE, related_name="findings")
    system = models.ForeignKey(System, on_delete=models.PROTECT, related_name="findings", null=True)
    external_id = models.UUIDField(unique=True)
    position = models.PositiveIntegerField(default=1)
    text = models.TextField()
    severity = models.CharField(max_length=10, choices=Severity.choices, default=Severity.MEDIUM)
    photo = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+", null=True)
    extra = models.JSONField(default=dict, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["position", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(text=""), name="audit_finding_says_something")
        ]
