"""The money of a year: the lines of a unit, one line with its projects, entries and deeds."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.money.actions.assign_estimate import assign_estimate
from khuyencong.apps.money.actions.book_management import book_management
from khuyencong.apps.money.actions.close_year import close_year
from khuyencong.apps.money.lines import name_of
from khuyencong.apps.money.permissions import can_close_year
from khuyencong.apps.money.queries import (
    get_fund_line,
    list_entries_of_line,
    list_fund_lines,
    list_positions,
)
from khuyencong.apps.plans.queries import get_accepted_plan
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.booked_line import match_booked
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.money import AssignForm, DecisionForm, ManagementForm
from khuyencong.interfaces.office.forms.own_unit import units_with
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.prefill import prefill

MOST = 200
"""Rows of a line shown at once."""
NEWEST = 10
"""Entries shown beside the line; the rest stand in their list."""


@office_page("money.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """Show the lines the person may see, newest year first."""
    lines = list(list_fund_lines(visible_to=request.user)[:MOST])
    context = {"lines": lines, "may_assign": can(request.user, "money.assign")}
    return render(request, "office/fund_lines.html", context)


@office_page("money.read")
def line_page(request: OfficeRequest, line_id: int) -> HttpResponse:
    """Show one line: sums, what projects hold of it, the newest entries."""
    line = get_fund_line(line_id, visible_to=request.user)
    context = {
        "line": line,
        "name": name_of(line),
        "positions": list(list_positions(line, visible_to=request.user)[:MOST]),
        "entries": list(list_entries_of_line(line, visible_to=request.user)[:NEWEST]),
        "plan": get_accepted_plan(unit_id=line.unit_id, year=line.year),
        "may_assign": can(request.user, "money.assign", unit=line.unit),
        "may_close": can_close_year(request.user, line),
    }
    return render(request, "office/fund_line.html", context)


@office_page("money.assign")
def assign_page(request: OfficeRequest) -> HttpResponse:
    """Record an assigned estimate, more of it, or a cut."""
    today = timezone.localdate(request.now)
    first = {"year": request.GET.get("year", today.year), "fund": request.GET.get("fund", "KCDP")}
    units = units_with(request.user, "money.assign")
    form = AssignForm(posted(request), today=today, initial=first, units=units)
    made: list[Any] = []

    def assign(data: dict[str, Any]) -> None:
        names = ("year", "fund", "amount_vnd", "is_recoverable", "is_cut")
        facts = {name: data[name] for name in names}
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        made.append(assign_estimate(unit=form.own_unit, paper=form.paper(), **facts, **given))

    if succeeds(form, assign):
        messages.success(request, _("Đã ghi dự toán được giao."))
        return redirect("office:fund_line", made[0].line_id)
    return show_form(
        request,
        form,
        title=_("Ghi dự toán được giao"),
        lead=", ".join(unit.name for unit in units),
        submit=_("Ghi sổ"),
        back=page_address("fund_lines"),
        back_label=_("Tiền theo năm"),
    )


@office_page("money.book")
def management_page(request: OfficeRequest, line_id: int) -> HttpResponse:
    """Set money aside for management, or record what of it was spent."""
    line = get_fund_line(line_id, visible_to=request.user)
    form = ManagementForm(posted(request), today=timezone.localdate(request.now))
    prefill(form, request.GET)
    if request.GET.get("amount_vnd"):  # a line of the treasury tells what was spent
        form.initial["kind"] = "managed"

    def book(data: dict[str, Any]) -> None:
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        book_management(
            line=line,
            kind=data["kind"],
            amount_vnd=data["amount_vnd"],
            paper=form.paper(),
            **given,
        )

    if succeeds(form, book):
        messages.success(request, _("Đã ghi chi quản lý."))
        match_booked(request, form.cleaned_data["key"])
        return redirect("office:fund_line", line.pk)
    return show_form(
        request,
        form,
        title=_("Chi quản lý"),
        lead=name_of(line),
        submit=_("Ghi sổ"),
        back=record_address("fund_line", line.pk),
        back_label=name_of(line),
    )


@office_page("money.close_year")
def close_page(request: OfficeRequest, line_id: int) -> HttpResponse:
    """Close the year of a line, for good."""
    line = get_fund_line(line_id, visible_to=request.user)
    form = DecisionForm(posted(request), today=timezone.localdate(request.now))

    def close(data: dict[str, Any]) -> None:
        close_year(line=line, paper=form.paper(), actor=request.user, at=request.now)

    if succeeds(form, close):
        messages.success(request, _("Đã khóa sổ."))
        return redirect("office:fund_line", line.pk)
    return show_form(
        request,
        form,
        title=_("Khóa sổ năm"),
        lead=_("Khóa rồi thì không ghi thêm, không đảo bút toán nào của dòng tiền này nữa."),
        submit=_("Khóa sổ"),
        back=record_address("fund_line", line.pk),
        back_label=name_of(line),
    )
