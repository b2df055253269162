"""Headings that a unit's own statements and lists of vouchers use: said once, remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.craft_villages.imports.reader import labels as village_labels
from khuyencong.apps.documents.actions.forget_column import forget_column
from khuyencong.apps.documents.actions.learn_column import learn_column
from khuyencong.apps.documents.learned import LISTS, get_learned, list_learned
from khuyencong.apps.energy_use.imports.columns import labels as energy_labels
from khuyencong.apps.treasury.imports.statement_columns import column_labels
from khuyencong.apps.vouchers.imports.columns import labels
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.forms.learned_columns import LearnedColumnForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page

FIELDS: dict[str, Callable[[], Mapping[str, str]]] = {
    "statement": column_labels,
    "voucher": labels,
    "energy_bill": lambda: energy_labels("energy_bill"),
    "energy_out": lambda: energy_labels("energy_out"),
    "village_year": village_labels,
}
BACK: dict[str, tuple[str, Any]] = {
    "statement": ("statement_new", gettext_lazy("Gửi sao kê")),
    "voucher": ("vouchers", gettext_lazy("Chứng từ")),
    "energy_bill": ("energy_sites", gettext_lazy("Sử dụng năng lượng")),
    "energy_out": ("energy_sites", gettext_lazy("Sử dụng năng lượng")),
    "village_year": ("craft_villages_import", gettext_lazy("Nhập bảng rà soát")),
}


@office_page(LISTS["statement"])
def statement_page(request: OfficeRequest) -> HttpResponse:
    """Show and take headings of statements."""
    return _page(request, "statement")


@office_page(LISTS["voucher"])
def voucher_page(request: OfficeRequest) -> HttpResponse:
    """Show and take headings of lists of vouchers."""
    return _page(request, "voucher")


@require_POST
@office_page(LISTS["statement"])
def forget_statement(request: OfficeRequest, column_id: int) -> HttpResponse:
    """Forget a heading of statements."""
    return _forget(request, "statement", column_id)


@require_POST
@office_page(LISTS["voucher"])
def forget_voucher(request: OfficeRequest, column_id: int) -> HttpResponse:
    """Forget a heading of lists of vouchers."""
    return _forget(request, "voucher", column_id)


@office_page(LISTS["energy_bill"])
def energy_bill_page(request: OfficeRequest) -> HttpResponse:
    """Show and take headings of lists of energy bills."""
    return _page(request, "energy_bill")


@office_page(LISTS["energy_out"])
def energy_out_page(request: OfficeRequest) -> HttpResponse:
    """Show and take headings of lists of output."""
    return _page(request, "energy_out")


@require_POST
@office_page(LISTS["energy_bill"])
def forget_energy_bill(request: OfficeRequest, column_id: int) -> HttpResponse:
    """Forget a heading of lists of energy bills."""
    return _forget(request, "energy_bill", column_id)


@require_POST
@office_page(LISTS["energy_out"])
def forget_energy_out(request: OfficeRequest, column_id: int) -> HttpResponse:
    """Forget a heading of lists of output."""
    return _forget(request, "energy_out", column_id)


@office_page(LISTS["village_year"])
def village_year_page(request: OfficeRequest) -> HttpResponse:
    """Show and take headings of yearly sheets of villages."""
    return _page(request, "village_year")


@require_POST
@office_page(LISTS["village_year"])
def forget_village_year(request: OfficeRequest, column_id: int) -> HttpResponse:
    """Forget a heading of yearly sheets of villages."""
    return _forget(request, "village_year", column_id)


def _page(request: OfficeRequest, kind: str) -> HttpResponse:
    named = FIELDS[kind]()
    units = units_with(request.user, LISTS[kind])
    form = LearnedColumnForm(posted(request), units=units, labels=named)

    def learn(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now, "fields": named}
        told = {name: data[name] for name in ("heading", "field")}
        learn_column(unit=form.own_unit, kind=kind, **told, **given)

    if units and succeeds(form, learn):
        messages.success(request, _("Đã nhớ tên cột: bảng sau có tên này sẽ tự đúng."))
        return redirect(request.path)
    rows = list_learned(kind, visible_to=request.user)
    context = {
        "form": form,
        "units": units,
        "kind": kind,
        "rows": [
            (
                each,
                named.get(each.field, each.field),
                can(request.user, LISTS[kind], unit=each.unit),
            )
            for each in rows[:200]
        ],
        "href": reverse(f"office:{BACK[kind][0]}"),
        "label": BACK[kind][1],
        "forget": f"office:{kind}_column_forget",
    }
    return render(request, "office/learned_columns.html", context, status=status_of(form))


def _forget(request: OfficeRequest, kind: str, column_id: int) -> HttpResponse:
    column = get_learned(column_id, kind, visible_to=request.user)
    forget_column(column=column, actor=request.user, at=request.now)
    messages.success(request, _("Đã bỏ tên cột."))
    return redirect(f"office:{kind}_columns")
