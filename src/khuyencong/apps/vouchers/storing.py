"""What the database refuses of vouchers, in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from khuyencong.domain.foundation.errors import BadInput

REFUSALS = {
    "invoice_is_used_once": ("vouchers.invoice_used", "Hóa đơn này vừa được ghi ở nơi khác"),
    "invoice_parts_stay_within": (
        "vouchers.parts_above_invoice",
        "Các phần của hóa đơn cộng lại hơn tổng hóa đơn",
    ),
    "voucher_accepted_within_amount": (
        "vouchers.accepted_above_amount",
        "Không chấp nhận hơn số tiền của chứng từ",
    ),
}


@contextmanager
def refusals_in_words() -> Iterator[None]:
    """Turn a refusal of the database into BadInput; what we have no words for goes on."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as refused:
        for name, (code, words) in REFUSALS.items():
            if name in str(refused):
                raise BadInput(code, words) from refused
        raise
