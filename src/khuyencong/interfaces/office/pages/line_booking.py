"""A line of the treasury that nobody booked: which entry it asks for, and its form filled in."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.money.lines import name_of
from khuyencong.apps.money.queries import list_fund_lines
from khuyencong.apps.projects.queries import list_projects
from khuyencong.apps.treasury.models import StatementLine
from khuyencong.apps.treasury.queries import get_line
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_day, format_vnd
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.line_booking import MANAGEMENT, LineBookingForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.prefill import prefilled

FORMS = {
    "transfer": "office:money_transfer",
    "refund": "office:money_refund",
    "repayment": "office:repayment_new",
    MANAGEMENT: "office:management",
}
_CODE = re.compile(r"\b\d{4}-\d{3,}\b")


@office_page("money.book")
def book_page(request: OfficeRequest, line_id: int) -> HttpResponse:
    """Ask what the line is of, then open that form with its figures."""
    line = get_line(line_id, visible_to=request.user)
    back = f"{reverse('office:matching', args=[line.statement_id])}?show=open"
    if line.match_id:
        return redirect(back)
    said = _CODE.search(line.text)
    form = LineBookingForm(
        posted(request),
        is_out=line.amount_vnd > 0,
        may_repay=bool(can(request.user, "money.keep_repayments")),
        purses=_purses(request, line),
        initial={"code": said[0] if said else ""},
    )
    address: list[str] = []
    if succeeds(form, lambda data: address.append(_form_of(request, line, data))):
        return redirect(address[0])
    number = _("số %(number)s") % {"number": line.number} if line.number else ""
    told = (format_day(line.on), number, _("%(amount)s đồng") % {"amount": _vnd(line)}, line.text)
    return show_form(
        request,
        form,
        title=_("Ghi bút toán từ dòng sao kê"),
        lead=" · ".join(filter(None, told)),
        submit=_("Mở mẫu đã điền sẵn"),
        back=back,
        back_label=_("Đối chiếu sao kê"),
    )


def _form_of(request: OfficeRequest, line: StatementLine, data: dict[str, Any]) -> str:
    deed = data["deed"]
    if deed == MANAGEMENT:
        key = int(data["purse"])
    else:
        rows = list_projects(visible_to=request.user).filter(unit=line.unit, code=data["code"])
        found = rows.values_list("pk", flat=True).first()
        if found is None:
            raise BadInput("money.no_target", "Không có đề án mã này ở đơn vị", field="code")
        key = found
    address = reverse(FORMS[deed], args=[key])
    return prefilled(address, amount_vnd=abs(line.amount_vnd), on=line.on, number=line.number)


def _purses(request: OfficeRequest, line: StatementLine) -> list[tuple[str, str]]:
    rows = list_fund_lines(visible_to=request.user).filter(unit=line.unit, year=line.on.year)
    return [(str(row.pk), name_of(row)) for row in rows]


def _vnd(line: StatementLine) -> str:
    return format_vnd(abs(line.amount_vnd))
