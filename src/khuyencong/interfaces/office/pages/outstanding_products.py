"""Certificates of outstanding products: the list, one, what its holder reports, its paper."""

from __future__ import annotations

from typing import Any

import segno
from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.documents.rendering.product_certificate import certificate_pdf
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.apps.product_rounds.actions.record_holder_report import record_holder_report
from khuyencong.apps.product_rounds.actions.withdraw_certificate import (
    restore_certificate,
    withdraw_certificate,
)
from khuyencong.apps.product_rounds.models import ProductCertificate
from khuyencong.apps.product_rounds.paper import certificate_words
from khuyencong.apps.product_rounds.queries import get_certificate, get_round
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.product_rounds import HolderForm, WithdrawalForm
from khuyencong.interfaces.office.listing.export import export_response
from khuyencong.interfaces.office.listing.outstanding_products import OUTSTANDING_PRODUCTS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import attachment
from khuyencong.interfaces.office.pages.product_round_write import given, own_round
from khuyencong.interfaces.office.pages.product_rounds import READ, RUN, head_of

LINES_SHOWN = 5


@office_page(READ)
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the certificates, those that end last first."""
    return list_response(request, OUTSTANDING_PRODUCTS, "office/outstanding_products.html")


@office_page(READ)
def export(request: OfficeRequest) -> FileResponse:
    """Give the certificates picked, or all the filters keep, as a sheet."""
    return export_response(request, OUTSTANDING_PRODUCTS)


@office_page(READ)
def round_page(request: OfficeRequest, round_id: int) -> HttpResponse:
    """List the certificates of one round."""
    held = get_round(round_id, visible_to=request.user)
    rows = ProductCertificate.objects.filter(entry__round=held).select_related(
        "entry__establishment"
    )
    today = timezone.localdate(request.now)
    waiting = held.entries.filter(outcome="recognised", certificate=None).count()
    shown = [(each, each.state_on(today)) for each in rows.order_by("number")]
    context = head_of(request, held) | {"rows": shown, "waiting": waiting}
    return render(request, "office/product_round_certificates.html", context)


@office_page(READ)
def page(request: OfficeRequest, certificate_id: int) -> HttpResponse:
    """Show a certificate, its code, and what its holder reported each year."""
    row = get_certificate(certificate_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    context = {
        "row": row,
        "state": row.state_on(today),
        "address": _address(request, row),
        "reports": row.reports.all(),
        "may": bool(can(request.user, RUN, unit=row.entry.round.unit)),
        "journal": list_entries_of("product_certificate", row.pk)[:LINES_SHOWN],
    }
    return render(request, "office/outstanding_product.html", context)


@office_page(READ)
def qr_picture(request: OfficeRequest, certificate_id: int) -> HttpResponse:
    """Give the address under which anybody checks the certificate, as a picture."""
    row = get_certificate(certificate_id, visible_to=request.user)
    code = segno.make(_address(request, row), error="m")
    inline = code.svg_inline(scale=5, border=4, light="#fff")
    picture = inline.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return HttpResponse(picture, content_type="image/svg+xml")


@office_page(READ)
def pdf(request: OfficeRequest, certificate_id: int) -> HttpResponse:
    """Give the certificate as a .pdf to be signed."""
    row = get_certificate(certificate_id, visible_to=request.user)
    words = certificate_words(row, address=_address(request, row))
    made = certificate_pdf(words, font_paths=settings.FONT_PATHS)
    return attachment(made, name=f"giay-chung-nhan-{row.pk}.pdf", media_type="application/pdf")


@office_page(RUN)
def withdraw_page(request: OfficeRequest, certificate_id: int) -> HttpResponse:
    """Withdraw a certificate by a decision."""
    row = _own(request, certificate_id)
    form = WithdrawalForm(posted(request))

    def withdraw(data: dict[str, Any]) -> None:
        withdraw_certificate(certificate=row, **data, **given(request))

    if succeeds(form, withdraw):
        to = f"{record_address('outstanding_product', row.pk)}restore/"
        offer_undo(request, _("Đã thu hồi giấy chứng nhận."), to=to)
        return redirect("office:outstanding_product", row.pk)
    return _show(request, form, row, title=_("Thu hồi giấy chứng nhận"), submit=_("Thu hồi"))


@require_POST
@office_page(RUN)
def restore(request: OfficeRequest, certificate_id: int) -> HttpResponse:
    """Let a certificate stand again."""
    row = _own(request, certificate_id)
    try:
        restore_certificate(certificate=row, **given(request))
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Giấy chứng nhận lại có giá trị."))
    return redirect("office:outstanding_product", row.pk)


@office_page(RUN)
def report_page(request: OfficeRequest, certificate_id: int) -> HttpResponse:
    """Write what the holder reports of a year."""
    row = _own(request, certificate_id)
    today = timezone.localdate(request.now)
    year = min(today.year, row.valid_until.year)
    known = row.reports.filter(year=year).first()
    names = ("workers", "revenue_vnd", "support_vnd", "note")
    first = {name: getattr(known, name) for name in names} if known else {}
    form = HolderForm(posted(request), initial={"year": year, "received_on": today, **first})

    def record(_data: dict[str, Any]) -> None:
        record_holder_report(certificate=row, facts=form.facts(), **given(request))

    if succeeds(form, record):
        messages.success(request, _("Đã ghi báo cáo."))
        return redirect("office:outstanding_product", row.pk)
    return _show(request, form, row, title=_("Báo cáo hằng năm"), submit=_("Lưu"))


def _own(request: OfficeRequest, certificate_id: int) -> ProductCertificate:
    row = get_certificate(certificate_id, visible_to=request.user)
    own_round(request, row.entry.round_id)
    return row


def _show(
    request: OfficeRequest, form: Any, row: ProductCertificate, *, title: str, submit: str
) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        lead=f"{row.number} · {row.product_name}",
        submit=submit,
        back=record_address("outstanding_product", row.pk),
        back_label=row.product_name,
    )


def _address(request: OfficeRequest, row: ProductCertificate) -> str:
    return request.build_absolute_uri(f"{reverse('portal:verify')}?code={row.code}")
