"""The money of a project: amounts, what may be sent, every entry; and the deeds on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.money.actions.decide_share import decide_share
from khuyencong.apps.money.actions.prove_interest import prove_interest
from khuyencong.apps.money.actions.record_refund import record_refund
from khuyencong.apps.money.actions.transfer_money import transfer_money
from khuyencong.apps.money.queries import get_project_money
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.booked_line import match_booked
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.money import (
    FundAmountForm,
    InterestForm,
    ShareForm,
    TransferForm,
)
from khuyencong.interfaces.office.money_view import money_context
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.prefill import prefill


@office_page("money.read")
def money_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Show it."""
    project = get_project_money(project_id, visible_to=request.user)
    context = money_context(project, request.user, today=timezone.localdate(request.now))
    return render(request, "office/project_money.html", context)


@office_page("money.book")
def transfer_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Record money sent."""
    project = get_project_money(project_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    form = TransferForm(posted(request), today=today, funds=_funds(project))
    prefill(form, request.GET)
    return _deed(
        request,
        project,
        form,
        lambda _data: transfer_money(
            project=project,
            facts=form.facts(),
            paper=form.paper(),
            actor=request.user,
            at=request.now,
        ),
        title=_("Ghi chuyển tiền"),
        done=_("Đã ghi chuyển tiền."),
    )


@office_page("money.book")
def refund_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Record money given back."""
    project = get_project_money(project_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    form = FundAmountForm(posted(request), today=today, funds=_funds(project))
    prefill(form, request.GET)
    return _deed(
        request,
        project,
        form,
        lambda data: record_refund(
            project=project,
            fund=data["fund"],
            amount_vnd=data["amount_vnd"],
            paper=form.paper(),
            actor=request.user,
            at=request.now,
        ),
        title=_("Ghi thu hồi"),
        done=_("Đã ghi thu hồi."),
    )


@office_page("money.read")
def share_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Record another ratio the agency set."""
    project = get_project_money(project_id, visible_to=request.user)
    form = ShareForm(posted(request), today=timezone.localdate(request.now))
    return _deed(
        request,
        project,
        form,
        lambda data: decide_share(
            project=project,
            share=data["share"],
            paper_number=data["paper_number"],
            paper_on=data["happened_on"],
            reason=data["reason"],
            actor=request.user,
            at=request.now,
        ),
        title=_("Ghi tỷ lệ tạm ứng khác"),
        done=_("Đã ghi tỷ lệ tạm ứng."),
    )


@office_page("money.book")
def interest_page(request: OfficeRequest, project_id: int) -> HttpResponse:
    """Record interest a beneficiary paid."""
    project = get_project_money(project_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    form = InterestForm(posted(request), today=today, funds=_funds(project))
    return _deed(
        request,
        project,
        form,
        lambda data: prove_interest(
            project=project,
            fund=data["fund"],
            interest_vnd=data["amount_vnd"],
            share=data["share"],
            from_on=data["from_on"],
            to_on=data["to_on"],
            paper=form.paper(),
            actor=request.user,
            at=request.now,
        ),
        title=_("Ghi chứng từ lãi đã trả"),
        done=_("Đã ghi chứng từ lãi."),
    )


def _funds(project: Project) -> list[str]:
    return sorted({each.fund for each in project.positions.all()}, reverse=True)


def _deed(
    request: OfficeRequest,
    project: Project,
    form: Any,
    action: Callable[[dict[str, Any]], object],
    *,
    title: str,
    done: str,
) -> HttpResponse:
    """Show the form, or do what it says and go back to the money of the project."""
    if succeeds(form, action):
        messages.success(request, done)
        if "key" in form.cleaned_data:
            match_booked(request, form.cleaned_data["key"])
        return redirect("office:project_money", project.pk)
    return show_form(
        request,
        form,
        title=title,
        lead=f"{project.code} {project.title}",
        submit=_("Ghi sổ"),
        back=record_address("project_money", project.pk),
        back_label=_("Tiền của đề án"),
    )
