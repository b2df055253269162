"""Complaints without an account: the form, the page that follows one, the code typed."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.throttle import (
    HOUR,
    Limit,
    TooOften,
    network_of,
    take_turn,
)
from khuyencong.apps.complaints.actions.send_complaint import send_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.queries import get_complaint_of_code
from khuyencong.apps.complaints.receiving import provinces_that_answer
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.clients import client_address
from khuyencong.interfaces.common.human_guard import HumanGuard
from khuyencong.interfaces.common.sending import posted, put_refusal, status_of
from khuyencong.interfaces.portal.complaint_form import ComplaintForm

SENT_AFTER = Limit("complaint_asked", 3, HOUR)
"""From so many complaints of one address on, each is asked the question."""
ASKED_AFTER = Limit("complaint_code_asked", 10, timedelta(minutes=15))
"""From so many codes typed at one address on, each is asked the question."""
LOOK_UPS = Limit("complaint_look_up", 30, timedelta(minutes=15))
ASK_WORDS = gettext_lazy("Trả lời câu hỏi ở cuối đơn rồi gửi lại.")


@never_cache
def complain(request: Any) -> HttpResponse:
    """Show the form, take a complaint, lead to the page that follows it."""
    follows = _followed(request)
    on = timezone.localdate(request.now)
    subject = request.GET.get("code", "")[:60]
    initial = {"client_key": uuid.uuid4(), "subject_code": subject}
    if subject:
        initial["about"] = Complaint.About.LEFT_OUT
    form = ComplaintForm(
        posted(request),
        provinces=provinces_that_answer(on=on),
        follows=follows,
        initial=initial,
    )
    guard = HumanGuard("complaint", request, often=SENT_AFTER)
    if request.method == "POST" and (sent := _sent(request, form, guard, follows)):
        return redirect("portal:complaint", sent.code)
    context = {"form": form, "guard": guard, "follows": follows}
    return render(request, "portal/complain.html", context, status=status_of(form))


def _followed(request: Any) -> Complaint | None:
    """Return the complaint that this one follows. Raises Http404 for a code of none."""
    code = (request.POST if request.method == "POST" else request.GET).get("follows", "")
    if not code:
        return None
    try:
        return get_complaint_of_code(code[:16].lower())
    except Complaint.DoesNotExist:
        raise Http404 from None


def _sent(
    request: Any, form: ComplaintForm, guard: HumanGuard, follows: Complaint | None
) -> Complaint | None:
    """Return the complaint taken; None when the form has a fault, which then names it."""
    if not form.is_valid():
        return None
    key = form.cleaned_data["client_key"]
    if known := Complaint.objects.filter(client_key=key).first():
        return known
    try:
        told = form.told().settled()
        if not guard.lets_pass():
            form.add_error(None, ASK_WORDS)
            return None
        sent = send_complaint(
            told=told,
            province_id=form.province_id(),
            follows=follows,
            client_key=key,
            client=network_of(client_address(request)),
            at=request.now,
        )
    except DomainError as refusal:
        put_refusal(form, refusal)
        return None
    guard.done()
    return sent


@never_cache
def complaint_page(request: Any, code: str) -> HttpResponse:
    """Show what was said and answered to whoever holds the code; neither name nor number."""
    try:
        complaint = get_complaint_of_code(code.lower())
    except Complaint.DoesNotExist:
        raise Http404 from None
    today = timezone.localdate(request.now)
    context = {"complaint": complaint, "is_late": complaint.is_late_on(today)}
    context["second"] = getattr(complaint, "followed_by", None)
    return render(request, "portal/complaint.html", context)


def find_complaint(request: Any) -> HttpResponse:
    """Go to the complaint whose code was typed, or ask for it."""
    typed = "".join(request.GET.get("code", "")[:60].split()).replace("-", "").lower()
    guard = HumanGuard("complaint_code", request, often=ASKED_AFTER, is_sealed=False)
    context: dict[str, Any] = {"typed": typed, "guard": guard}
    status = 200
    if typed and guard.lets_pass():
        guard.done()
        try:
            take_turn(LOOK_UPS, network_of(client_address(request)), at=request.now)
        except TooOften as refusal:
            context["refusal"], status = str(refusal), 429
        else:
            if Complaint.objects.filter(code=typed).exists():
                return redirect("portal:complaint", typed)
            context["is_unknown"] = True
    return render(request, "portal/find_complaint.html", context, status=status)
