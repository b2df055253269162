"""The register of vouchers: who sold what, who paid it, and what of it was accepted."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from khuyencong.apps.accounts.models import Account, OwnedRow, listed_by
from khuyencong.apps.projects.models import BudgetLine, Project, ProjectPaper
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.vouchers.models.imports import VoucherImport
from khuyencong.apps.vouchers.models.invoices import Invoice

NO_DAY = date(1900, 1, 1)


class PaidFrom(models.TextChoices):
    """Whose money paid; the names are those of the columns of a budget line."""

    KCQG = "kcqg", "Khuyến công quốc gia"
    KCDP = "kcdp", "Khuyến công địa phương"
    OWN = "own", "Vốn đối ứng"
    COMMUNE = "commune", "Ngân sách cấp xã"
    OTHER_STATE = "other_state", "Nguồn nhà nước khác"
    SPONSOR = "sponsor", "Tài trợ"


class Voucher(OwnedRow):
    """One voucher of a project, or the part of an invoice that one payer bears.

    The payment paper stands in the row of the original it pays, so that no money counts twice.
    """

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="vouchers")
    budget_line = models.ForeignKey(
        BudgetLine, on_delete=models.SET_NULL, related_name="+", null=True
    )
    row = models.ForeignKey(ResultRow, on_delete=models.SET_NULL, related_name="+", null=True)
    """The machine of the results it is for, when it is for one."""
    kind = models.CharField(max_length=20)
    """One of ``domain.norms.rules.vouchers``."""
    description = models.CharField(max_length=300)
    serial = models.CharField(max_length=30, blank=True)
    """Ký hiệu, as on the invoice."""
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField(null=True)
    day_key = models.DateField(default=NO_DAY)
    """The day it is listed by; of one that says none, the first of all days."""
    seller_name = models.CharField(max_length=300, blank=True)
    seller_code = models.CharField(max_length=20, blank=True)
    """Tax code, as on the invoice."""
    seller_address = models.CharField(max_length=300, blank=True)
    representative = models.CharField(max_length=200, blank=True)
    contract_number = models.CharField(max_length=80, blank=True)
    contract_on = models.DateField(null=True)
    amount_vnd = models.BigIntegerField(null=True)
    """VAT included. None: nobody said it."""
    vat_vnd = models.BigIntegerField(null=True)
    paid_from = models.CharField(max_length=12, choices=PaidFrom.choices, blank=True)
    payment_kind = models.CharField(max_length=20, blank=True)
    payment_number = models.CharField(max_length=80, blank=True)
    paid_on = models.DateField(null=True)
    papers = models.ManyToManyField(ProjectPaper, related_name="+", blank=True)
    """Papers of the dossier that hold it."""
    invoice_key = models.CharField(max_length=120, blank=True)
    """Seller and number in one form, by which the same invoice is found in another project."""
    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="parts", null=True)
    """Set where seller, serial and number are known: there a second use is refused."""
    accepted_vnd = models.BigIntegerField(null=True)
    """None: nobody looked at it yet; less than the amount: cut, with a reason."""
    cut_reason = models.CharField(max_length=500, blank=True)
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    voucher_import = models.ForeignKey(
        VoucherImport, on_delete=models.PROTECT, related_name="vouchers", null=True
    )
    removed_at = models.DateTimeField(null=True)
    """Taken off the register, and kept with its reason."""
    removed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+", null=True)
    removed_reason = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["invoice_key"], name="voucher_by_invoice"),
            *listed_by("voucher_day", "day_key"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_vnd__isnull=True) | Q(amount_vnd__gte=0),
                name="voucher_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(vat_vnd__isnull=True) | Q(vat_vnd__gte=0, vat_vnd__lte=F("amount_vnd")),
                name="voucher_vat_within_amount",
            ),
            models.CheckConstraint(
                condition=Q(accepted_vnd__isnull=True)
                | Q(
                    accepted_vnd__gte=0,
                    amount_vnd__isnull=False,
                    accepted_vnd__lte=F("amount_vnd"),
                    accepted_at__isnull=False,
                    accepted_by__isnull=False,
                )
                & ~Q(paid_from=""),
                name="voucher_accepted_within_amount",
            ),
            models.CheckConstraint(
                condition=Q(accepted_vnd__isnull=True)
                | Q(accepted_vnd=F("amount_vnd"))
                | ~Q(cut_reason=""),
                name="voucher_cut_says_why",
            ),
            models.CheckConstraint(
                condition=Q(removed_at__isnull=True)
                | (Q(removed_by__isnull=False) & ~Q(removed_reason="")),
                name="voucher_removal_says_why",
            ),
        ]
