"""What is remembered of vouchers."""

from khuyencong.apps.vouchers.models.imports import VoucherImport
from khuyencong.apps.vouchers.models.invoices import Invoice
from khuyencong.apps.vouchers.models.vouchers import PaidFrom, Voucher

__all__ = ["Invoice", "PaidFrom", "Voucher", "VoucherImport"]
