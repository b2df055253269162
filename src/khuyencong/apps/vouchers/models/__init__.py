"""What is remembered of vouchers."""

from khuyencong.apps.vouchers.models.imports import VoucherImport
from khuyencong.apps.vouchers.models.invoices import Invoice
from khuyencong.apps.vouchers.models.vouchers import NO_DAY, PaidFrom, Voucher

__all__ = ["NO_DAY", "Invoice", "PaidFrom", "Voucher", "VoucherImport"]
