"""Invoices of consultancy: a new one, payments of it, one that is cancelled."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.consultancy.actions.issue_invoice import cancel_invoice, issue_invoice
from khuyencong.apps.consultancy.actions.record_payment import record_payment, withdraw_payment
from khuyencong.apps.consultancy.holding import RECORD
from khuyencong.apps.consultancy.models import Payment
from khuyencong.apps.consultancy.queries import get_engagement, get_invoice, get_payment
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.figures import amount_text
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.consultancy import CancelForm, InvoiceForm, PaymentForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.engagement_deeds import deed


@office_page(RECORD)
def invoice_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Record an invoice."""
    row = get_engagement(engagement_id, visible_to=request.user)
    form = InvoiceForm(posted(request), initial={"issued_on": timezone.localdate(request.now)})
    given: dict[str, Any] = {"engagement": row, "actor": request.user, "at": request.now}
    return deed(
        request,
        row,
        form,
        lambda _data: issue_invoice(facts=form.facts(), **given),
        title=_("Ghi hóa đơn"),
        lead=_("Còn %(left)s đồng chưa xuất hóa đơn.") % {"left": amount_text(row.to_invoice_vnd)},
        done=_("Đã ghi hóa đơn."),
    )


@office_page(RECORD)
def pay_page(request: OfficeRequest, invoice_id: int) -> HttpResponse:
    """Record what came on a day, and offer to take it back."""
    invoice = get_invoice(invoice_id, visible_to=request.user)
    first = {"paid_on": timezone.localdate(request.now), "amount_vnd": invoice.unpaid_vnd or None}
    form = PaymentForm(posted(request), initial=first)
    made: list[Payment] = []

    def keep(_data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(record_payment(invoice=invoice, facts=form.facts(), **given))

    if succeeds(form, keep):
        back = reverse("office:payment_withdraw", args=[made[0].pk])
        offer_undo(request, _("Đã ghi số đã thu."), to=back)
        return redirect("office:engagement", invoice.engagement_id)
    told = {
        "number": invoice.number,
        "amount": amount_text(invoice.amount_vnd),
        "left": amount_text(invoice.unpaid_vnd),
    }
    return show_form(
        request,
        form,
        title=_("Ghi đã thu"),
        lead=_("Hóa đơn %(number)s, %(amount)s đồng, còn phải thu %(left)s đồng.") % told,
        submit=_("Ghi đã thu"),
        back=record_address("engagement", invoice.engagement_id),
        back_label=_("Việc tư vấn"),
    )


@require_POST
@office_page(RECORD)
def withdraw_page(request: OfficeRequest, payment_id: int) -> HttpResponse:
    """Take a payment back."""
    payment = get_payment(payment_id, visible_to=request.user)
    try:
        withdraw_payment(payment=payment, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        again = {
            "amount_vnd": str(payment.amount_vnd),
            "paid_on": f"{payment.paid_on:%d/%m/%Y}",
            "paper": payment.paper,
        }
        to = reverse("office:invoice_pay", args=[payment.invoice_id])
        offer_undo(request, _("Đã rút lần thu."), to=to, fields=again)
    return redirect("office:engagement", payment.invoice.engagement_id)


@office_page(RECORD)
def cancel_page(request: OfficeRequest, invoice_id: int) -> HttpResponse:
    """Cancel an invoice on which nothing came."""
    invoice = get_invoice(invoice_id, visible_to=request.user)
    given: dict[str, Any] = {"invoice": invoice, "actor": request.user, "at": request.now}
    return deed(
        request,
        invoice.engagement,
        CancelForm(posted(request)),
        lambda data: cancel_invoice(**data, **given),
        title=_("Hủy hóa đơn"),
        lead=_("Hóa đơn %(number)s vẫn còn trong danh sách, không tính nữa.")
        % {"number": invoice.number},
        done=_("Đã hủy hóa đơn."),
    )
