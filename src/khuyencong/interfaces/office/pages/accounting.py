"""Entries for the accountant: the period to export, and the codes written beside them."""

from __future__ import annotations

import tempfile
import weakref
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.documents.rendering.accountant_table import (
    accountant_csv,
    write_accountant_xlsx,
)
from khuyencong.apps.treasury.accounting import COLUMNS, bookings_of, codes_of, rows_of
from khuyencong.apps.treasury.actions.set_account_map import set_account_map
from khuyencong.apps.treasury.models import AccountMap
from khuyencong.domain.norms.rules.budget_codes import budget_code
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.accounting import CodesForm, ExportForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import XLSX

READ, WRITE = "treasury.read", "treasury.reconcile"
NAME = "but-toan-{first:%Y%m%d}-{last:%Y%m%d}"


@office_page(READ)
def accounting_page(request: OfficeRequest) -> HttpResponse:
    """Ask for a period; say how many entries it has, and which codes stand beside them."""
    units = units_with(request.user, READ)
    today = timezone.localdate(request.now)
    asked = request.GET if "last" in request.GET else None
    form = ExportForm(asked, units=units)
    form.initial.update(first=today.replace(month=1, day=1), last=today)
    maps = AccountMap.objects.filter(unit__in=units).select_related("unit", "recorded_by")
    context: dict[str, Any] = {
        "form": form,
        "units": units,
        "maps": rows_visible_to(maps, request.user),
        "code": budget_code(on=today),
        "may": can(request.user, WRITE),
    }
    if units and form.is_bound and form.is_valid():
        context["count"] = _entries(request, form).count()
        context["asked"] = urlencode(
            {name: request.GET.get(name, "") for name in ("unit", "first", "last", "fund")}
        )
    return render(request, "office/accounting.html", context)


@office_page(READ)
def export_xlsx(request: OfficeRequest) -> HttpResponse | FileResponse:
    """Give the entries of the period as a sheet."""
    form = _asked(request)
    if form is None:
        return redirect("office:accounting")
    file = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the response
    rows = rows_of(_entries(request, form), codes_of(form.own_unit))
    write_accountant_xlsx(COLUMNS, rows, file, title=_("Bút toán"))
    file.seek(0)
    name = f"{NAME.format(**form.cleaned_data)}.xlsx"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type=XLSX)
    weakref.finalize(answer, file.close)
    return answer


@office_page(READ)
def export_csv(request: OfficeRequest) -> HttpResponse | StreamingHttpResponse:
    """Give the entries of the period as text."""
    form = _asked(request)
    if form is None:
        return redirect("office:accounting")
    rows = rows_of(_entries(request, form), codes_of(form.own_unit))
    answer = StreamingHttpResponse(accountant_csv(COLUMNS, rows), content_type="text/csv")
    name = f"{NAME.format(**form.cleaned_data)}.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@office_page(WRITE)
def codes_new(request: OfficeRequest) -> HttpResponse:
    """Enter the codes of a kind of entry."""
    units = units_with(request.user, WRITE)
    form = CodesForm(posted(request), units=units)

    def add(data: dict[str, Any]) -> None:
        set_account_map(
            kind=data["kind"],
            valid_from=data["valid_from"],
            codes=form.codes(),
            unit=form.own_unit,
            actor=request.user,
            at=request.now,
        )

    if units and succeeds(form, add):
        messages.success(request, _("Đã ghi mã hạch toán."))
        return redirect("office:accounting")
    return show_form(
        request,
        form,
        title=_("Ghi mã hạch toán"),
        lead=_("Mã do kế toán của đơn vị cho; ô để trống thì cột của bảng xuất cũng trống."),
        submit=_("Ghi"),
        back=reverse("office:accounting"),
        back_label=_("Xuất cho kế toán"),
    )


def _asked(request: OfficeRequest) -> ExportForm | None:
    units = units_with(request.user, READ)
    form = ExportForm(request.GET, units=units)
    return form if units and form.is_valid() else None


def _entries(request: OfficeRequest, form: ExportForm) -> Any:
    data = form.cleaned_data
    period = {"first": data["first"], "last": data["last"], "fund": data["fund"]}
    return bookings_of(form.own_unit, **period, visible_to=request.user)
