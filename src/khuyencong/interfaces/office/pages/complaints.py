"""Pages of complaints: the list, one of them, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.complaints.actions.answer_complaint import answer_complaint
from khuyencong.apps.complaints.actions.pass_on_complaint import pass_on_complaint
from khuyencong.apps.complaints.actions.refuse_complaint import refuse_complaint
from khuyencong.apps.complaints.actions.reopen_complaint import reopen_complaint
from khuyencong.apps.complaints.actions.take_in_complaint import take_in_complaint
from khuyencong.apps.complaints.explaining import draft_answer, explain
from khuyencong.apps.complaints.letter import letter_of
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.queries import get_complaint, people_of, units_to_pass_to
from khuyencong.apps.documents.intake.kinds import KINDS
from khuyencong.apps.documents.rendering.complaint_letter import complaint_letter
from khuyencong.domain.foundation.errors import BadInput, DomainError
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.complaints import (
    AnswerComplaintForm,
    PassOnForm,
    RefuseComplaintForm,
    TakeInForm,
)
from khuyencong.interfaces.office.listing.complaints import COMPLAINTS
from khuyencong.interfaces.office.listing.page import list_response
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import attachment


@office_page("complaints.read")
def list_page(request: OfficeRequest) -> HttpResponse:
    """List the complaints, newest first."""
    return list_response(request, COMPLAINTS, "office/complaints.html")


@office_page("complaints.read")
def complaint_page(request: OfficeRequest, complaint_id: int) -> HttpResponse:
    """Show a complaint, the kept reasons about what it names, and its answer."""
    complaint = get_complaint(complaint_id, visible_to=request.user)
    context = {
        "complaint": complaint,
        "found": explain(complaint),
        "may_handle": bool(can(request.user, "complaints.handle", unit=complaint.unit)),
        "is_late": complaint.is_late_on(timezone.localdate(request.now)),
        "second": getattr(complaint, "followed_by", None),
    }
    return render(request, "office/complaint.html", context)


@office_page("complaints.handle")
def take_in(request: OfficeRequest, complaint_id: int) -> HttpResponse:
    """Take it in: which file it is about, and of whom it speaks."""
    complaint = _own(request, complaint_id)
    people = people_of(complaint.unit).exclude(pk=request.user.pk)
    form = TakeInForm(posted(request), complaint=complaint, people=people)

    def act(data: Any) -> None:
        take_in_complaint(
            complaint=complaint,
            against=form.people.get(data["against"]),
            subject_code=data["subject_code"],
            actor=request.user,
            at=request.now,
            version=data["seen_version"],
        )

    return _answered(request, complaint, form, act, title=_("Thụ lý đơn"), said=_("Đã thụ lý đơn."))


@office_page("complaints.handle")
def refuse(request: OfficeRequest, complaint_id: int) -> HttpResponse:
    """Refuse to take it in, with the reason the sender reads."""
    complaint = _own(request, complaint_id)
    form = RefuseComplaintForm(posted(request), complaint=complaint)

    def act(data: Any) -> None:
        refuse_complaint(
            complaint=complaint,
            reason=data["reason"],
            link_to=_link(request),
            actor=request.user,
            at=request.now,
            version=data["seen_version"],
        )

    said = _("Đã ghi là không thụ lý.")
    return _answered(request, complaint, form, act, title=_("Không thụ lý"), said=said, undo=True)


@office_page("complaints.handle")
def pass_on(request: OfficeRequest, complaint_id: int) -> HttpResponse:
    """Pass it on to the unit that must answer."""
    complaint = _own(request, complaint_id)
    form = PassOnForm(posted(request), units=units_to_pass_to(complaint))

    def act(data: Any) -> None:
        pass_on_complaint(
            complaint=complaint,
            unit=form.units[data["unit"]],
            reason=data["reason"],
            actor=request.user,
            at=request.now,
        )

    if succeeds(form, act):
        messages.success(request, _("Đã chuyển đơn."))
        return redirect("office:complaints")
    return _show(request, complaint, form, _("Chuyển đơn"))


@office_page("complaints.answer")
def answer(request: OfficeRequest, complaint_id: int) -> HttpResponse:
    """Write the answer, beginning from a draft that gives the kept reasons in plain words."""
    complaint = _own(request, complaint_id)
    found = explain(complaint)
    draft = {"answer": draft_answer(complaint, found)}
    form = AnswerComplaintForm(posted(request), complaint=complaint, initial=draft)

    def act(data: Any) -> None:
        answer_complaint(
            complaint=complaint,
            answer=data["answer"],
            link_to=_link(request),
            actor=request.user,
            at=request.now,
            version=data["seen_version"],
        )

    if succeeds(form, act):
        back = reverse("office:complaint_reopen", args=[complaint.pk])
        offer_undo(request, _("Đã trả lời đơn."), to=back)
        return redirect("office:complaint", complaint.pk)
    context = {"complaint": complaint, "found": found, "form": form}
    return render(request, "office/complaint_answer.html", context, status=status_of(form))


@office_page("complaints.read")
def letter(request: OfficeRequest, complaint_id: int) -> HttpResponse:
    """Give the answer as a letter: the same words its sender reads."""
    complaint = get_complaint(complaint_id, visible_to=request.user)
    try:
        made = complaint_letter(letter_of(complaint))
    except BadInput as refusal:
        messages.error(request, str(refusal))
        return redirect("office:complaint", complaint.pk)
    name = f"tra-loi-{complaint.number.replace('/', '-').lower()}.docx"
    return attachment(made, name=name, media_type=KINDS["docx"].media_type)


@require_POST
@office_page("complaints.handle")
def reopen(request: OfficeRequest, complaint_id: int) -> HttpResponse:
    """Take the answer or the refusal back."""
    complaint = _own(request, complaint_id)
    try:
        reopen_complaint(complaint=complaint, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đơn được mở lại."))
    return redirect("office:complaint", complaint.pk)


def _own(request: OfficeRequest, complaint_id: int) -> Complaint:
    """Return a complaint of the person's own unit. Raises PermissionDenied for others he sees."""
    complaint = get_complaint(complaint_id, visible_to=request.user)
    if not (decision := can(request.user, "complaints.handle", unit=complaint.unit)):
        raise PermissionDenied(decision.reason)
    return complaint


def _link(request: OfficeRequest) -> Callable[[str], str]:
    return lambda code: request.build_absolute_uri(reverse("portal:complaint", args=[code]))


def _answered(
    request: OfficeRequest,
    complaint: Complaint,
    form: forms.Form,
    act: Callable[[Any], None],
    *,
    title: str,
    said: str,
    undo: bool = False,
) -> HttpResponse:
    if not succeeds(form, act):
        return _show(request, complaint, form, title)
    if undo:
        offer_undo(request, said, to=reverse("office:complaint_reopen", args=[complaint.pk]))
    else:
        messages.success(request, said)
    return redirect("office:complaint", complaint.pk)


def _show(
    request: OfficeRequest, complaint: Complaint, form: forms.Form, title: str
) -> HttpResponse:
    return show_form(
        request,
        form,
        title=title,
        submit=title,
        back=reverse("office:complaint", args=[complaint.pk]),
        back_label=complaint.number,
    )
