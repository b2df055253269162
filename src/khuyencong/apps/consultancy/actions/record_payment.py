"""Record what a client paid of an invoice, or take that back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.actions.issue_invoice import told
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold, owner_of
from khuyencong.apps.consultancy.models import Invoice, Payment
from khuyencong.apps.consultancy.reading import read_amount, read_past_day, read_words
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentFacts:
    """What came on a day [VND]; ``paper`` is the number that shows it, where there is one."""

    paid_on: date
    amount_vnd: int
    paper: str = ""


@transaction.atomic
def record_payment(
    *, invoice: Invoice, facts: PaymentFacts, actor: Account, at: datetime
) -> Payment:
    """Keep a payment beside those that came before; the database keeps their sum within bounds.

    Also after the contract ended. Raises NotAllowed, or BadInput: cancelled, a day before the
    contract, more than is left of the invoice, a paper that is known.
    """
    engagement = hold(invoice.engagement_id, actor=actor)
    held = Invoice.objects.get(pk=invoice.pk)
    if held.cancelled_at:
        raise BadInput("consultancy.cancelled_already", "Hóa đơn này đã hủy")
    amount = read_amount(facts.amount_vnd, field="amount_vnd")
    if amount > held.unpaid_vnd:
        raise BadInput(
            "consultancy.over_invoice",
            "Hóa đơn này còn phải thu {left} đồng, không quá số đó",
            field="amount_vnd",
            left=format_vnd(held.unpaid_vnd),
        )
    on = read_past_day(facts.paid_on, field="paid_on", at=at, since=engagement.signed_on)
    paper = read_words(facts.paper, field="paper", most=120)
    if paper and held.payments.filter(paper=paper).exists():
        raise BadInput("consultancy.paper_known", "Chứng từ này đã ghi cho hóa đơn", field="paper")
    payment = Payment.objects.create(
        invoice=held,
        paid_on=on,
        amount_vnd=amount,
        paper=paper,
        recorded_at=at,
        recorded_by=actor,
        **owner_of(engagement),
    )
    data = told(held) | _told_of(payment)
    write_entry_of(engagement, "payment.recorded", data, actor=actor, at=at)
    return payment


@transaction.atomic
def withdraw_payment(*, payment: Payment, actor: Account, at: datetime) -> Invoice:
    """Take a payment back and return its invoice. Raises NotAllowed, or BadInput when it is gone.

    The journal keeps what it was.
    """
    engagement = hold(payment.invoice.engagement_id, actor=actor)
    held = Payment.objects.select_related("invoice").filter(pk=payment.pk).first()
    if held is None:
        raise BadInput("consultancy.not_paid", "Lần thu này đã được rút")
    data = told(held.invoice) | _told_of(held)
    held.delete()
    write_entry_of(engagement, "payment.withdrawn", data, actor=actor, at=at)
    return Invoice.objects.get(pk=payment.invoice_id)


def _told_of(payment: Payment) -> dict[str, object]:
    """Return a payment as the journal keeps it."""
    return {
        "paid_on": payment.paid_on.isoformat(),
        "paid_vnd": payment.amount_vnd,
        "payment_paper": payment.paper,
    }
