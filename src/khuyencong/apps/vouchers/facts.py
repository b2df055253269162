"""A voucher as its papers tell it, and the shape its facts must have."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from khuyencong.apps.vouchers.models import PaidFrom, Voucher
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.tax_codes import enterprise_code, personal_code
from khuyencong.domain.foundation.text import fold, nfc
from khuyencong.domain.norms.rules.vouchers import INVOICE, get_voucher_kind, payment_kinds

TEXTS = {
    "description": 300,
    "serial": 30,
    "number": 80,
    "seller_name": 300,
    "seller_code": 20,
    "seller_address": 300,
    "representative": 200,
    "contract_number": 80,
    "payment_number": 80,
}
DAYS = ("issued_on", "contract_on", "paid_on")
AMOUNTS = ("amount_vnd", "vat_vnd")
KEYS = ("row_id", "budget_line_id")
MOST_VND = 10**15
PERSONAL_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherFacts:
    """A voucher; empty: not said. ``row_id`` is a row of the results. Amounts in VND.

    ``invoice_total_vnd`` declares that the invoice is divided: this voucher is a part of it.
    """

    description: str
    kind: str = INVOICE
    row_id: int | None = None
    budget_line_id: int | None = None
    serial: str = ""
    number: str = ""
    issued_on: date | None = None
    seller_name: str = ""
    seller_code: str = ""
    seller_address: str = ""
    representative: str = ""
    contract_number: str = ""
    contract_on: date | None = None
    amount_vnd: int | None = None
    vat_vnd: int | None = None
    paid_from: str = ""
    payment_kind: str = ""
    payment_number: str = ""
    paid_on: date | None = None
    invoice_total_vnd: int | None = None


STORED = tuple(each.name for each in fields(VoucherFacts) if each.name != "invoice_total_vnd")


def read_facts(facts: VoucherFacts, *, today: date) -> dict[str, Any]:
    """Return the facts in one shape. Raises BadInput that names the field."""
    read = asdict(facts)
    for name in TEXTS:
        read[name] = _text(name, read[name])
    if not read["description"]:
        raise BadInput("vouchers.nothing_said", "Ghi chi cho việc gì", field="description")
    if get_voucher_kind(facts.kind) is None:
        raise BadInput("vouchers.unknown_kind", "Chọn loại chứng từ", field="kind")
    if facts.payment_kind and facts.payment_kind not in {each.id for each in payment_kinds()}:
        raise BadInput("vouchers.unknown_payment", "Chọn chứng từ trả tiền", field="payment_kind")
    if facts.paid_from and facts.paid_from not in PaidFrom.values:
        raise BadInput("vouchers.unknown_payer", "Chọn nguồn chi", field="paid_from")
    for name in DAYS:
        if read[name] and read[name] > today:
            raise BadInput("vouchers.day_to_come", "Ngày này chưa tới", field=name)
    for name in (*AMOUNTS, "invoice_total_vnd"):
        _check_amount(name, read[name])
    if facts.vat_vnd is not None and facts.vat_vnd > (facts.amount_vnd or 0):
        raise BadInput(
            "vouchers.vat_above_amount", "Thuế không thể hơn tổng số tiền", field="vat_vnd"
        )
    read["seller_code"] = _tax_code(read["seller_code"])
    return read


def invoice_key(*, seller: str, number: str) -> str:
    """Return one form of an invoice; empty where the number is not said.

    >>> invoice_key(seller="4100 259 564", number="0000123")
    '4100259564|0000123'
    """
    bare = _bare(number)
    return f"{_bare(seller)}|{bare}"[:120] if bare else ""


def complete_key(read: dict[str, Any]) -> str:
    """Return the key under which an invoice stands once in a unit; empty where it is not whole.

    >>> complete_key({"kind": "invoice", "seller_code": "4100259564", "seller_name": "",
    ...               "serial": "1C24TAA", "number": "00000123"})
    '4100259564|1c24taa|123'
    """
    seller = read["seller_code"] or read["seller_name"]
    parts = [_bare(seller), _bare(read["serial"]), _bare(read["number"]).lstrip("0")]
    return "|".join(parts)[:200] if read["kind"] == INVOICE and all(parts) else ""


def fingerprint(voucher: VoucherFacts | Voucher) -> tuple[Any, ...]:
    """Return what tells one voucher of a register from another, whoever wrote it."""
    seller = _bare(voucher.seller_code) or _bare(voucher.seller_name)
    paper = (voucher.kind, _bare(voucher.serial), _bare(voucher.number), voucher.issued_on)
    money = (voucher.amount_vnd, voucher.paid_from, voucher.budget_line_id)
    return (*paper, seller, fold(voucher.description), *money)


def told(voucher: Voucher) -> dict[str, Any]:
    """Return the facts as the journal keeps them, what is not said left out."""
    values = {name: getattr(voucher, name) for name in STORED if name not in KEYS}
    values["voucher_kind"] = values.pop("kind")
    shown = {k: v.isoformat() if k in DAYS and v else v for k, v in values.items()}
    return {k: v for k, v in shown.items() if v not in (None, "")}


def _text(name: str, text: Any) -> str:
    if not isinstance(text, str) or len(nfc(text)) > TEXTS[name]:
        raise BadInput(
            "vouchers.text_too_long", "Nhiều nhất {most} ký tự", field=name, most=TEXTS[name]
        )
    return nfc(text.replace("\x00", "")).strip()


def _check_amount(name: str, amount: Any) -> None:
    if amount is not None and (type(amount) is not int or not 0 <= amount <= MOST_VND):
        raise BadInput(
            "vouchers.bad_amount",
            "Cần một số tiền từ 0 đến {most} đồng",
            field=name,
            most=MOST_VND,
        )


def _tax_code(text: str) -> str:
    """Return a tax code in one shape: of an enterprise, else the 12 digits of a person.

    Ten digits whose check digit is wrong are a slip.
    """
    if not text:
        return ""
    digits = "".join(filter(str.isdecimal, text))
    try:
        return personal_code(text) if len(digits) == PERSONAL_DIGITS else enterprise_code(text)
    except BadInput as fault:
        raise BadInput(fault.code, fault.message, field="seller_code", **fault.params) from None


def _bare(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())
