"""Energy audits of a site, from a walk through a small workshop to a detailed one."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import OwnedRow, listed_by
from khuyencong.apps.energy_use.models import Site


class EnergyAudit(OwnedRow):
    """One audit. It is called "khảo sát sơ bộ" unless a certified auditor signed it."""

    class Kind(models.TextChoices):
        WALK_THROUGH = "walk_through", "Khảo sát nhanh"
        DETAILED = "detailed", "Kiểm toán chi tiết"

    class State(models.TextChoices):
        OPEN = "open", "Đang làm"
        FINISHED = "finished", "Đã xong"

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="audits")
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.WALK_THROUGH)
    state = models.CharField(max_length=20, choices=State.choices, default=State.OPEN)
    visited_on = models.DateField()
    """First day of the visit; the law and the facts of that day hold."""
    starts_on = models.DateField(null=True)
    ends_before = models.DateField(null=True)
    """The year of bills looked at."""
    external_id = models.UUIDField(unique=True)
    """The same for ever, also in another installation: exports carry it."""
    auditor = models.CharField(max_length=300, blank=True)
    certificate_number = models.CharField(max_length=100, blank=True)
    """Number of the energy auditor's certificate; without one the audit is a first look."""
    signed_on = models.DateField(null=True)
    signed_at = models.DateTimeField(null=True)
    """When the signature was entered here: facts of energy count as they were confirmed then."""
    note = models.TextField(blank=True)
    discount_share = models.DecimalField(max_digits=7, decimal_places=5, null=True)
    """Discount rate of a year [-], as a person stated it; None: no present value is shown."""
    price_growth_share = models.DecimalField(max_digits=7, decimal_places=5, null=True)
    """By how much energy gets dearer in a year [-], as stated; None: not asked."""
    rates_source = models.CharField(max_length=300, blank=True)
    extra = models.JSONField(default=dict, blank=True)
    """What an imported file said beyond our schema; given back on export."""
    version = models.PositiveIntegerField(default=1)
    search = models.TextField(blank=True)
    """Site, establishment and place folded."""

    class Meta:
        indexes = [
            *listed_by("energy_audit", "visited_on"),
            *listed_by("energy_audit_state", "state", "visited_on"),
            *listed_by("energy_audit_kind", "kind", "visited_on"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_before__isnull=True) | Q(ends_before__gt=F("starts_on")),
                name="energy_audit_period_runs_forward",
            ),
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True) | ~Q(certificate_number=""),
                name="energy_audit_signed_with_a_certificate",
            ),
            models.CheckConstraint(
                condition=Q(discount_share__isnull=True)
                | Q(discount_share__gte=0, discount_share__lte=1),
                name="energy_audit_discount_is_a_share",
            ),
            models.CheckConstraint(
                condition=Q(price_growth_share__isnull=True)
                | Q(price_growth_share__gte=-1, price_growth_share__lte=1),
                name="energy_audit_growth_is_a_share",
            ),
        ]
