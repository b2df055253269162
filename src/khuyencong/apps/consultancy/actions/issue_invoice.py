"""Record an invoice to the client, or cancel one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold, hold_contract, owner_of
from khuyencong.apps.consultancy.models import Engagement, Invoice
from khuyencong.apps.consultancy.reading import read_amount, read_past_day, read_words
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceFacts:
    """What the invoice says [VND]; ``pay_by`` None where the contract names no last day."""

    number: str
    issued_on: date
    amount_vnd: int
    pay_by: date | None = None


@transaction.atomic
def issue_invoice(
    *, engagement: Engagement, facts: InvoiceFacts, actor: Account, at: datetime
) -> Invoice:
    """Keep it. Raises NotAllowed, or BadInput: no running contract, a number known, or more than
    the contract leaves; the database holds that limit too."""
    held = hold_contract(engagement.pk, actor=actor)
    number = read_words(facts.number, field="number", most=80, what="số hóa đơn")
    on = read_past_day(facts.issued_on, field="issued_on", at=at, since=held.signed_on)
    if facts.pay_by and facts.pay_by < on:
        raise BadInput("consultancy.bad_term", "Hạn trả phải từ ngày hóa đơn", field="pay_by")
    amount = read_amount(facts.amount_vnd, field="amount_vnd")
    if amount > held.to_invoice_vnd:
        raise BadInput(
            "consultancy.over_contract",
            "Vượt giá trị hợp đồng: còn {left} đồng chưa xuất hóa đơn",
            field="amount_vnd",
            left=format_vnd(held.to_invoice_vnd),
        )
    known = Invoice.objects.filter(
        unit=held.unit_id, number=number, issued_on=on, cancelled_at=None
    )
    if known.exists():
        raise BadInput("consultancy.invoice_known", "Hóa đơn số này đã được ghi", field="number")
    invoice = Invoice.objects.create(
        engagement=held,
        number=number,
        issued_on=on,
        amount_vnd=amount,
        pay_by=facts.pay_by,
        recorded_at=at,
        recorded_by=actor,
        **owner_of(held),
    )
    write_entry_of(held, "invoice.issued", told(invoice), actor=actor, at=at)
    return invoice


@transaction.atomic
def cancel_invoice(*, invoice: Invoice, reason: str, actor: Account, at: datetime) -> Invoice:
    """Let it count no more; it stays to be seen.

    Raises NotAllowed, or BadInput: no reason, cancelled already, or money came on it.
    """
    engagement = hold(invoice.engagement_id, actor=actor)
    held = Invoice.objects.get(pk=invoice.pk)
    if held.cancelled_at:
        raise BadInput("consultancy.cancelled_already", "Hóa đơn này đã hủy")
    if held.paid_vnd:
        raise BadInput("consultancy.paid_already", "Hóa đơn đã thu tiền: rút các lần thu trước")
    why = read_words(reason, field="reason", most=1000, what="vì sao hủy hóa đơn")
    held.cancelled_at, held.cancel_reason = at, why
    held.save(update_fields=["cancelled_at", "cancel_reason"])
    write_entry_of(engagement, "invoice.cancelled", told(held), actor=actor, at=at, reason=why)
    return held


def told(invoice: Invoice) -> dict[str, object]:
    """Return an invoice as the journal keeps it."""
    return {
        "invoice_number": invoice.number,
        "invoice_on": invoice.issued_on.isoformat(),
        "amount_vnd": invoice.amount_vnd,
    }
