"""What a project settles at: support recomputed on what was accepted, kept before the step."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.projects.models import Project, ProjectStep


class Settlement(OwnedRow):
    """One computation for one fund. Never changed: a new one replaces it.

    The figures above ``support_vnd`` are what it was computed from, as they stood then; the step
    "Quyết toán" fixes ``settled_vnd``, which the ledger and this row then share.
    """

    class Kind(models.TextChoices):
        PERCENTAGE = "percentage", "Theo tỷ lệ trên chi phí"
        LUMP_SUM = "lump_sum", "Theo mức cho mỗi đơn vị"

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="settlements")
    fund = models.CharField(max_length=4)
    step = models.ForeignKey(
        ProjectStep, on_delete=models.PROTECT, related_name="settlements", null=True
    )
    """The step that settled at it; empty while it is only computed."""
    route = models.CharField(max_length=40, blank=True)
    """Way of settling; empty where our data know none for the fund on that day."""
    kind = models.CharField(max_length=12, choices=Kind.choices)
    approved_vnd = models.BigIntegerField()
    contracted_vnd = models.BigIntegerField()
    transferred_vnd = models.BigIntegerField()
    total_cost_vnd = models.BigIntegerField()
    item_cost_vnd = models.BigIntegerField()
    share_bp = models.PositiveIntegerField(null=True)
    unit_vnd = models.BigIntegerField(default=0)
    units = models.PositiveIntegerField(default=0)
    ceiling_vnd = models.BigIntegerField(null=True)
    """What norms allow on the accepted cost; empty where they give no amount."""
    vouchered_vnd = models.BigIntegerField(null=True)
    """What vouchers prove; empty for a project of the past without a register."""
    support_vnd = models.BigIntegerField()
    binding = models.CharField(max_length=12)
    cut_vnd = models.BigIntegerField(default=0)
    """Taken off beside the computation, with its reason."""
    settled_vnd = models.BigIntegerField()
    reason = models.TextField(blank=True)
    invoice_number = models.CharField(max_length=80, blank=True)
    invoice_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    approved_vnd__gte=0,
                    contracted_vnd__gte=0,
                    transferred_vnd__gte=0,
                    total_cost_vnd__gte=0,
                    item_cost_vnd__gte=0,
                    unit_vnd__gte=0,
                    ceiling_vnd__gte=0,
                    vouchered_vnd__gte=0,
                    support_vnd__gte=0,
                    cut_vnd__gte=0,
                    settled_vnd__gte=0,
                ),
                name="settlement_not_negative",
            ),
            models.UniqueConstraint(
                fields=["project", "fund"],
                condition=Q(replaced_at__isnull=True),
                name="settlement_once_for_a_fund",
            ),
            models.CheckConstraint(
                condition=Q(settled_vnd__lte=F("support_vnd") - F("cut_vnd"))
                & Q(support_vnd__lte=F("contracted_vnd")),
                name="settlement_within_the_support",
            ),
            models.CheckConstraint(
                condition=Q(cut_vnd=0) | ~Q(reason=""), name="settlement_cut_says_why"
            ),
        ]
