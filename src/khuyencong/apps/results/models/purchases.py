"""What was bought for a project: facts to look at, not a booking of money."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from khuyencong.apps.accounts.models import OwnedRow
from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models.rows import ResultRow


class PurchaseRecord(OwnedRow):
    """One purchase: who sold what, under which contract, invoice and transfer."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="purchases")
    row = models.ForeignKey(ResultRow, on_delete=models.SET_NULL, related_name="+", null=True)
    """The machine of the results it is for, when it is for one."""
    item = models.CharField(max_length=300)
    supplier_name = models.CharField(max_length=300, blank=True)
    supplier_code = models.CharField(max_length=20, blank=True)
    """Tax code, as on the invoice."""
    supplier_address = models.CharField(max_length=300, blank=True)
    representative = models.CharField(max_length=200, blank=True)
    contract_number = models.CharField(max_length=80, blank=True)
    contract_on = models.DateField(null=True)
    invoice_number = models.CharField(max_length=80, blank=True)
    invoice_on = models.DateField(null=True)
    paid_on = models.DateField(null=True)
    """The day of the bank transfer."""
    amount_vnd = models.BigIntegerField(null=True)
    invoice_key = models.CharField(max_length=120, blank=True)
    """Seller and number in one form, by which the same invoice is found in another project."""
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["invoice_key"], name="purchase_by_invoice")]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_vnd__isnull=True) | Q(amount_vnd__gte=0),
                name="purchase_not_negative",
            ),
        ]
