"""Support of a project that is paid back: how it stands, and what is written of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.money.actions.record_repayment import record_repayment
from khuyencong.apps.money.actions.reverse_repayment import reverse_repayment
from khuyencong.apps.money.actions.set_repayment_schedule import set_repayment_schedule
from khuyencong.apps.money.actions.write_off_repayment import write_off_repayment
from khuyencong.apps.money.repaying import (
    KINDS,
    arrears_of,
    can_keep_repayments,
    current_schedule,
    debt_of,
    recoverable_positions,
)
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import get_project_to_edit
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.booked_line import match_booked
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.repayment import (
    ReasonForm,
    RepaymentForm,
    ScheduleForm,
    WriteOffForm,
)
from khuyencong.interfaces.office.listing.instalments import INSTALMENTS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.prefill import prefill


@office_page(INSTALMENTS.capability)
def all_page(request: OfficeRequest) -> HttpResponse:
    """List the instalments of all projects, what is open first."""
    return list_response(request, INSTALMENTS, "office/instalments.html")


@office_page("projects.read")
def list_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show the debt, its instalments and all that came."""
    project = get_project_to_edit(project_id, visible_to=request.user)
    schedule, today = current_schedule(project), timezone.localdate(request.now)
    rows = list(schedule.instalments.all()) if schedule else []
    debt = debt_of(recoverable_positions(project))
    late = arrears_of(rows, on=today)
    context = {
        "project": project,
        "schedule": schedule,
        "rows": [(row, row.is_open and row.due_on < today) for row in rows],
        "debt": debt,
        "late": late,
        "late_days": late.days(today),
        "unscheduled_vnd": debt.due_vnd - sum(row.amount_vnd for row in rows) if rows else 0,
        "entries": _entries(project),
        "may": can_keep_repayments(request.user, project),
        "may_write_off": can(request.user, "money.write_off"),
    }
    return render(request, "office/project_repayments.html", context)


@office_page("money.keep_repayments")
def schedule_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Enter the schedule of a contract, or one that takes its place."""

    def keep(project: Project, form: Any) -> None:
        given: dict[str, Any] = {"terms": form.terms(), "paper": form.paper()}
        set_repayment_schedule(project=project, actor=request.user, at=request.now, **given)

    form = ScheduleForm(posted(request))
    return _write(
        request, project_id, form, keep, title=_("Lập lịch hoàn trả"), done=_("Đã lập lịch.")
    )


@office_page("money.keep_repayments")
def new_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Write money that came back."""

    def keep(project: Project, form: Any) -> None:
        given = {name: form.cleaned_data[name] for name in ("amount_vnd", "paid_on", "key")}
        given |= {"paper": form.paper(), "actor": request.user, "at": request.now}
        record_repayment(project=project, **given)

    form = RepaymentForm(posted(request), initial={"key": uuid4()})
    prefill(form, request.GET, happened_on="paid_on")
    return _write(
        request, project_id, form, keep, title=_("Ghi hoàn trả"), done=_("Đã ghi hoàn trả.")
    )


@office_page("money.write_off")
def write_off_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Write a part that a decision lets go."""

    def keep(project: Project, form: Any) -> None:
        given = {name: form.cleaned_data[name] for name in ("amount_vnd", "key")}
        given |= {"paper": form.paper(), "actor": request.user, "at": request.now}
        write_off_repayment(project=project, **given)

    form = WriteOffForm(posted(request), initial={"key": uuid4()})
    title = _("Ghi quyết định không thu hồi")
    return _write(request, project_id, form, keep, title=title, done=_("Đã ghi quyết định."))


@office_page("money.keep_repayments")
def reverse_page(request: OfficeRequest, project_id: int, entry_id: int) -> HttpResponse:
    """Take back what was written by mistake."""

    def keep(project: Project, form: Any) -> None:
        given: dict[str, Any] = {"entry_id": entry_id, "reason": form.cleaned_data["reason"]}
        reverse_repayment(project=project, actor=request.user, at=request.now, **given)

    form = ReasonForm(posted(request))
    title = _("Ghi đảo một lần hoàn trả")
    return _write(request, project_id, form, keep, title=title, done=_("Đã ghi đảo."))


def _write(
    request: OfficeRequest,
    project_id: int,
    form: Form,
    keep: Callable[[Project, Any], None],
    *,
    title: str,
    done: str,
) -> HttpResponse:
    project = get_project_to_edit(project_id, visible_to=request.user)
    back = reverse("office:project_repayments", args=[project.pk])
    if succeeds(form, lambda data: keep(project, form)):
        messages.success(request, done)
        if isinstance(form, RepaymentForm):
            match_booked(request, form.cleaned_data["key"])
        return redirect(back)
    return show_form(
        request,
        form,
        title=title,
        lead=project.title,
        submit=_("Ghi"),
        back=back,
        back_label=_("Hoàn trả kinh phí"),
    )


def _entries(project: Project) -> list[Entry]:
    rows = Entry.objects.filter(project=project, kind__in=KINDS)
    return list(rows.select_related("recorded_by", "reversed_by").order_by("-happened_on", "-pk"))
