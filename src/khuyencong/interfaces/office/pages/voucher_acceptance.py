"""What of the vouchers is accepted: one by one, or all that nobody looked at."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.results.queries import get_project_to_compare
from khuyencong.apps.vouchers.actions.accept_voucher import accept_voucher
from khuyencong.apps.vouchers.actions.accept_vouchers import accept_vouchers
from khuyencong.apps.vouchers.queries import get_voucher
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.voucher import AcceptForm
from khuyencong.interfaces.office.page import OfficeRequest, check_after, office_page


@office_page("vouchers.accept")
def accept_page(request: OfficeRequest, voucher_id: int) -> HttpResponse:
    """Accept a voucher, cut it, or not allow it."""
    voucher = get_voucher(voucher_id, visible_to=request.user)
    form = AcceptForm(posted(request), voucher=voucher)

    def accept(data: dict[str, Any]) -> None:
        accept_voucher(
            voucher=voucher,
            accepted_vnd=data["accepted_vnd"],
            reason=data["reason"],
            seen_version=data["version"],
            actor=request.user,
            at=request.now,
        )

    if succeeds(form, accept):
        messages.success(request, _("Đã ghi số được chấp nhận."))
        answer = redirect("office:project_vouchers", voucher.project_id)
        check_after(request, voucher.project_id, answer)
        return answer
    amount = _("chưa ghi số tiền")
    if voucher.amount_vnd is not None:
        amount = _("%(amount)s đồng") % {"amount": format_vnd(voucher.amount_vnd)}
    return show_form(
        request,
        form,
        title=_("Xem chứng từ"),
        lead=f"{voucher.description}: {amount}",
        submit=_("Ghi"),
        back=record_address("project_vouchers", voucher.project_id),
        back_label=voucher.project.code,
    )


@require_POST
@office_page("vouchers.accept")
def accept_all(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Accept whole every complete voucher nobody looked at."""
    project = get_project_to_compare(project_id, visible_to=request.user)
    try:
        count = accept_vouchers(project=project, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã chấp nhận %(count)s chứng từ.") % {"count": count})
    return redirect("office:project_vouchers", project_id)
