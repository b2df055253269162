"""Turn the cells of one row into the facts of a voucher."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.vouchers.facts import TEXTS, VoucherFacts
from khuyencong.apps.vouchers.imports.columns import meaning, plain
from khuyencong.apps.vouchers.models import PaidFrom
from khuyencong.domain.norms.rules.vouchers import INVOICE, list_voucher_kinds, payment_kinds

DIGITS_WITHOUT_ZERO = 9


def read_row(cells: Cells, items: Mapping[str, int]) -> VoucherFacts | None:
    """Return the voucher of a row, None when one of its cells is wrong: ``cells.errors`` says."""
    named = ("serial", "number", "seller_name", "payment_number", "contract_number")
    read: dict[str, Any] = {name: cells.text(name, most=TEXTS[name]) for name in named}
    description = cells.text("description", most=TEXTS["description"])
    if not description and not cells.errors:
        cells.report("description", "Thiếu nội dung chi", expected="chi cho việc gì")
    amount = cells.amount("amount_vnd")
    if amount is None and not cells.errors:
        cells.report("amount_vnd", "Thiếu số tiền", expected="số tiền của chứng từ")
    for name in ("issued_on", "paid_on", "contract_on"):
        read[name] = cells.day(name)
    kinds = [each.label_vi for each in list_voucher_kinds()]
    payments = [each.label_vi for each in payment_kinds()]
    facts = VoucherFacts(
        description=description or "?",
        amount_vnd=amount,
        vat_vnd=cells.amount("vat_vnd"),
        invoice_total_vnd=cells.amount("invoice_total_vnd"),
        kind=_code(cells, "kind", "kinds", expected=kinds) or INVOICE,
        payment_kind=_code(cells, "payment_kind", "kinds", expected=payments),
        paid_from=_code(cells, "paid_from", "payers", expected=list(PaidFrom.labels)),
        budget_line_id=_item(cells, items),
        seller_code=_tax_code(cells),
        **read,
    )
    return None if any(each.level == "error" for each in cells.errors) else facts


def _code(cells: Cells, name: str, group: str, *, expected: list[str]) -> str:
    text = cells.text(name)
    code = meaning(group, text) if text else ""
    if code is None:
        cells.report(name, "Không rõ nghĩa", expected=", ".join(map(str, expected)))
    return code or ""


def _item(cells: Cells, items: Mapping[str, int]) -> int | None:
    text = cells.text("item")
    if not text:
        return None
    if plain(text) not in items:
        cells.report("item", "Dự toán không có khoản mục này", expected="; ".join(items) or "trống")
    return items.get(plain(text))


def _tax_code(cells: Cells) -> str:
    text = cells.text("seller_code", most=40)
    if text.isdecimal() and len(text) == DIGITS_WITHOUT_ZERO:
        return f"0{text}"  # a sheet that holds codes as numbers drops the zero in front
    return text
