"""What is done on a piece of consultancy: offer, contract, annex, milestones, people, the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from khuyencong.apps.consultancy.actions.add_annex import add_annex
from khuyencong.apps.consultancy.actions.add_milestone import add_milestone
from khuyencong.apps.consultancy.actions.end_engagement import (
    end_engagement,
    left_open,
    reopen_engagement,
)
from khuyencong.apps.consultancy.actions.finish_milestone import finish_milestone, reopen_milestone
from khuyencong.apps.consultancy.actions.make_offer import make_offer
from khuyencong.apps.consultancy.actions.set_member import remove_member, set_member
from khuyencong.apps.consultancy.actions.sign_contract import sign_contract
from khuyencong.apps.consultancy.holding import RECORD
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.queries import get_engagement, get_milestone, people_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.consultancy import (
    AnnexForm,
    ContractForm,
    DoneForm,
    EndForm,
    MemberForm,
    MilestoneForm,
    OfferForm,
)
from khuyencong.interfaces.office.listing.spec import number_of
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(RECORD)
def offer_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Record what was offered."""
    row = get_engagement(engagement_id, visible_to=request.user)
    form = OfferForm(posted(request), initial={"offered_on": timezone.localdate(request.now)})
    return deed(
        request,
        row,
        form,
        lambda data: make_offer(engagement=row, **data, actor=request.user, at=request.now),
        title=_("Ghi chào giá"),
        done=_("Đã ghi chào giá."),
    )


@office_page(RECORD)
def contract_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Record the contract; its value starts from the offer."""
    row = get_engagement(engagement_id, visible_to=request.user)
    first = {"signed_on": timezone.localdate(request.now), "value_vnd": row.offer_vnd}
    form = ContractForm(posted(request), initial=first)
    given: dict[str, Any] = {"engagement": row, "actor": request.user, "at": request.now}
    return deed(
        request,
        row,
        form,
        lambda _data: sign_contract(facts=form.facts(), **given),
        title=_("Ghi hợp đồng tư vấn"),
        done=_("Đã ghi hợp đồng."),
    )


@office_page(RECORD)
def annex_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Record an annex."""
    row = get_engagement(engagement_id, visible_to=request.user)
    form = AnnexForm(posted(request), initial={"signed_on": timezone.localdate(request.now)})
    given: dict[str, Any] = {"engagement": row, "actor": request.user, "at": request.now}
    return deed(
        request,
        row,
        form,
        lambda _data: add_annex(facts=form.facts(), **given),
        title=_("Ghi phụ lục"),
        done=_("Đã ghi phụ lục."),
    )


@office_page(RECORD)
def milestone_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Add a milestone."""
    row = get_engagement(engagement_id, visible_to=request.user)
    form = MilestoneForm(posted(request))
    given: dict[str, Any] = {"engagement": row, "actor": request.user, "at": request.now}
    return deed(
        request,
        row,
        form,
        lambda _data: add_milestone(facts=form.facts(), **given),
        title=_("Thêm mốc công việc"),
        done=_("Đã thêm mốc."),
    )


@office_page(RECORD)
def milestone_done_page(request: OfficeRequest, milestone_id: int) -> HttpResponse:
    """Record that a milestone was reached; its undo comes here too."""
    milestone = get_milestone(milestone_id, visible_to=request.user)
    given: dict[str, Any] = {"milestone": milestone, "actor": request.user, "at": request.now}
    if "undo" in request.POST:
        return undone(request, milestone.engagement, lambda: reopen_milestone(**given))
    form = DoneForm(posted(request), initial={"done_on": timezone.localdate(request.now)})
    return deed(
        request,
        milestone.engagement,
        form,
        lambda data: finish_milestone(**data, **given),
        title=_("Ghi mốc đã xong"),
        lead=milestone.what,
        done=_("Đã ghi mốc đã xong."),
        may_undo=True,
    )


@office_page(RECORD)
def team_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Put a person of the unit on it, or take one off."""
    row = get_engagement(engagement_id, visible_to=request.user)
    people = people_of(row.unit, on=timezone.localdate(request.now))
    form = MemberForm(posted(request), people=people)
    given: dict[str, Any] = {"engagement": row, "actor": request.user, "at": request.now}
    if "leave" in request.POST:
        return _leave(request, row, given)
    return deed(
        request,
        row,
        form,
        lambda data: set_member(**data, **given),
        title=_("Thêm người thực hiện"),
        done=_("Đã ghi người thực hiện."),
    )


def _leave(request: OfficeRequest, row: Engagement, given: dict[str, Any]) -> HttpResponse:
    key = number_of(request.POST["leave"]) or 0
    member = row.team.select_related("account").filter(pk=key).first()
    if member is None:
        messages.error(request, _("Người này không còn trong nhóm."))
        return redirect("office:engagement", row.pk)
    try:
        remove_member(account=member.account, **given)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        former = {"account": str(member.account_id), "role": member.role}
        offer_undo(request, _("Đã bỏ người khỏi nhóm."), to=request.path, fields=former)
    return redirect("office:engagement", row.pk)


@office_page(RECORD)
def end_page(request: OfficeRequest, engagement_id: int) -> HttpResponse:
    """Finish it or cancel it; its undo comes here too."""
    row = get_engagement(engagement_id, visible_to=request.user)
    given: dict[str, Any] = {"engagement": row, "actor": request.user, "at": request.now}
    if "undo" in request.POST:
        return undone(request, row, lambda: reopen_engagement(**given))
    state = "finished" if row.signed_on else "cancelled"
    first = {"ended_on": timezone.localdate(request.now), "state": state}
    left = left_open(row) if row.signed_on else ""
    return deed(
        request,
        row,
        EndForm(posted(request), initial=first),
        lambda data: end_engagement(**data, **given),
        title=_("Kết thúc hoặc hủy"),
        lead=_("Còn %(left)s: kết thúc thì ghi lý do.") % {"left": left} if left else row.title,
        done=_("Đã kết thúc."),
        may_undo=True,
    )


def deed(
    request: OfficeRequest,
    row: Engagement,
    form: Any,
    action: Callable[[dict[str, Any]], object],
    *,
    title: str,
    done: str,
    lead: str = "",
    may_undo: bool = False,
) -> HttpResponse:
    """Show the form, or do what it says and go back; the message may offer to take it back."""
    if succeeds(form, action):
        if may_undo:
            offer_undo(request, done, to=request.path, fields={"undo": "1"})
        else:
            messages.success(request, done)
        return redirect("office:engagement", row.pk)
    return show_form(
        request,
        form,
        title=title,
        lead=lead or f"{row.title} · {row.client_name}",
        submit=title,
        back=record_address("engagement", row.pk),
        back_label=_("Việc tư vấn"),
    )


def undone(request: OfficeRequest, row: Engagement, action: Callable[[], object]) -> HttpResponse:
    """Take back what was done and say so, or why not."""
    try:
        action()
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã hoàn tác."))
    return redirect(reverse("office:engagement", args=[row.pk]))
