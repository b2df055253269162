"""What people decide about a plan: accept it, take that back, have its papers written."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.plans.actions.accept_plan import accept_plan
from khuyencong.apps.plans.actions.replace_plan import replace_plan
from khuyencong.apps.plans.actions.start_papers import start_papers
from khuyencong.apps.plans.actions.withdraw_acceptance import withdraw_acceptance
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.plans.permissions import can_accept_plan, can_write_papers
from khuyencong.apps.plans.queries import get_accepted_plan, get_plan
from khuyencong.apps.plans.replan import change_between
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.scenarios import ReplaceForm, WithdrawForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("plans.accept")
def replace(request: OfficeRequest, plan_id: int) -> HttpResponse:
    """Show what changes when this plan takes the place of the accepted one, then do it."""
    plan = _plan_to_decide(request, plan_id)
    former = get_accepted_plan(unit_id=plan.unit_id, year=plan.year)
    if former is None or former.pk == plan.pk:
        return render(request, "office/plan_replace.html", {"plan": plan})
    form = ReplaceForm(posted(request))
    given: dict[str, Any] = {"actor": request.user, "at": request.now}
    if succeeds(form, lambda data: replace_plan(plan=plan, **data, **given)):
        messages.success(request, _("Đã thay kế hoạch của năm; văn bản được viết ngay sau đây."))
        return redirect("office:job", start_papers(plan=plan, **given).pk)
    change = change_between(former, plan)
    context = {"plan": plan, "former": former, "form": form, "change": change}
    return render(request, "office/plan_replace.html", context)


@office_page("plans.accept")
def accept(request: OfficeRequest, plan_id: int) -> HttpResponse:
    """Ask once more, then accept; the papers are written in the background."""
    plan = _plan_to_decide(request, plan_id)
    if request.method == "POST":
        try:
            accept_plan(plan=plan, actor=request.user, at=request.now)
        except BadInput as refusal:
            messages.error(request, str(refusal))
            return redirect("office:plan", plan.pk)
        offer_undo(
            request,
            _("Đã chấp nhận phương án; văn bản được viết ngay sau đây."),
            to=reverse("office:plan_withdraw", args=[plan.pk]),
            fields={"reason": _("Hoàn tác ngay sau khi chấp nhận")},
        )
        return redirect(
            "office:job", start_papers(plan=plan, actor=request.user, at=request.now).pk
        )
    accepted = get_accepted_plan(unit_id=plan.unit_id, year=plan.year)
    return render(request, "office/plan_accept.html", {"plan": plan, "accepted": accepted})


@office_page("plans.accept")
def withdraw(request: OfficeRequest, plan_id: int) -> HttpResponse:
    """Take an acceptance back, with its reason."""
    plan = _plan_to_decide(request, plan_id)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            withdraw_acceptance(plan=plan, actor=request.user, at=request.now, reason=reason)
        except BadInput as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Đã bỏ chấp nhận. Phương án vẫn xem được."))
        return redirect("office:plan", plan.pk)
    return render(request, "office/plan_withdraw.html", {"plan": plan, "form": form})


@require_POST
@office_page("plans.read")
def write_papers(request: OfficeRequest, plan_id: int) -> HttpResponse:
    """Have the papers written again."""
    plan = get_plan(plan_id, visible_to=request.user)
    if not (decision := can_write_papers(request.user, plan)):
        raise PermissionDenied(decision.reason)
    return redirect("office:job", start_papers(plan=plan, actor=request.user, at=request.now).pk)


def _plan_to_decide(request: OfficeRequest, plan_id: int) -> Plan:
    plan = get_plan(plan_id, visible_to=request.user)
    if not (decision := can_accept_plan(request.user, plan)):
        raise PermissionDenied(decision.reason)
    return plan
