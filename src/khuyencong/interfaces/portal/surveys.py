"""Surveys for anybody, without an account: the form, its worker without a signal, the receipt."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import segno
from django.contrib.staticfiles import finders
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import HOUR, Limit, network_of
from khuyencong.apps.facilities.own_communes import own_communes
from khuyencong.apps.surveys.actions.take_answer import is_collaborator_of, take_answer
from khuyencong.apps.surveys.models import Answer, Campaign
from khuyencong.apps.surveys.queries import (
    find_answer_of_key,
    get_public_campaign,
    list_open_campaigns,
)
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.clients import client_address
from khuyencong.interfaces.common.human_guard import HumanGuard
from khuyencong.interfaces.common.sending import put_refusal, status_of
from khuyencong.interfaces.portal.carried_need import carried, key_of
from khuyencong.interfaces.portal.survey_form import SurveyForm

View = Callable[..., HttpResponse]
ASKED_AFTER = Limit("survey_asked", 20, HOUR)
"""From so many answers of one address on, each is asked the question."""
ASK_WORDS = gettext_lazy("Trả lời câu hỏi ở cuối phiếu rồi gửi lại.")


def checked_when_signed_in(view: View) -> View:
    """Ask the token of the session only of who has one: a stranger has nothing to be forged.

    His page may be days old, kept on the telephone, and its token long gone.
    """
    checked = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = checked if request.user.is_authenticated else view
        return answer(request, *args, **kwargs)

    return page


def campaigns(request: HttpRequest) -> HttpResponse:
    """List the campaigns that take answers today."""
    today = timezone.localdate(request.now)  # type: ignore[attr-defined]
    context = {"campaigns": list_open_campaigns(on=today)}
    return render(request, "portal/surveys.html", context)


@never_cache
@checked_when_signed_in
def survey(request: HttpRequest, code: str) -> HttpResponse:
    """Show the form of a campaign, or take an answer: as a page, or as JSON for the script."""
    try:
        campaign = get_public_campaign(code)
    except Campaign.DoesNotExist:
        raise Http404 from None
    person = request.user if isinstance(request.user, Account) else None
    collaborator = person if person and is_collaborator_of(person, campaign) else None
    today = timezone.localdate(request.now)  # type: ignore[attr-defined]
    initial: dict[str, Any] = {"client_key": uuid.uuid4(), "commune": _commune_of(collaborator)}
    if request.method != "POST" and (word := request.GET.get("guide")):
        initial |= carried(word, campaign, on=today)
    form = SurveyForm(
        request.POST or None,
        campaign=campaign,
        is_stranger=collaborator is None,
        initial=initial,
    )
    guard = None if collaborator else HumanGuard("survey", request, often=ASKED_AFTER)
    answer = None
    if request.method == "POST":
        answer = _take(request, form, campaign, collaborator, guard)
        if "application/json" in request.headers.get("Accept", ""):
            return _as_json(form, answer, guard)
    if answer:
        return redirect("portal:receipt", answer.receipt)
    context = {
        "campaign": campaign,
        "form": form,
        "state": campaign.state_on(today),
        "collaborator": collaborator,
        "guard": guard,
    }
    return render(request, "portal/survey.html", context, status=status_of(form))


def _commune_of(collaborator: Account | None) -> str:
    communes = own_communes(collaborator) if collaborator else []
    return communes[0].label if communes else ""


def _take(
    request: HttpRequest,
    form: SurveyForm,
    campaign: Campaign,
    actor: Account | None,
    guard: HumanGuard | None,
) -> Answer | None:
    """Return the answer taken, None when the form has a fault, which then names it."""
    if not form.is_valid():
        return None
    told, data = form.told(), form.cleaned_data
    try:
        key = key_of(told, campaign) if data["guide"] else data["client_key"]
        if known := find_answer_of_key(key):  # sent again: nothing is asked anew
            return known
        if guard and not guard.lets_pass():
            form.add_error(None, ASK_WORDS)
            return None
        answer = take_answer(
            campaign=campaign,
            told=told,
            client_key=key,
            client=network_of(client_address(request)),
            written_at=data["written_at"],
            actor=actor,
            at=request.now,  # type: ignore[attr-defined]
        )
        if guard:
            guard.done()
        return answer
    except DomainError as refusal:
        put_refusal(form, refusal)
        return None


def _as_json(form: SurveyForm, answer: Answer | None, guard: HumanGuard | None) -> JsonResponse:
    """Answer the script: the receipt, or each fault with its field, and the question if asked."""
    if answer:
        address = reverse("portal:receipt", args=[answer.receipt])
        return JsonResponse({"receipt": answer.receipt, "address": address})
    faults = [
        {
            "field": "" if name == NON_FIELD_ERRORS else name,
            "label": str(form.fields[name].label) if name in form.fields else "",
            "text": " ".join(map(str, errors)),
        }
        for name, errors in form.errors.items()
    ]
    status = status_of(form, faulty=422)
    asked = {"ask": guard.to_json()} if guard and guard.is_asked else {}
    return JsonResponse({"faults": faults, **asked}, status=status)


def qr_picture(request: HttpRequest, code: str) -> HttpResponse:
    """Give the address of a campaign as a picture to print or show."""
    if not Campaign.objects.filter(code=code).exists():
        raise Http404
    address = request.build_absolute_uri(reverse("portal:survey", args=[code]))
    inline = segno.make(address, error="m").svg_inline(scale=6, border=4, light="#fff")
    picture = inline.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return HttpResponse(picture, content_type="image/svg+xml")


def worker(request: HttpRequest) -> HttpResponse:
    """Give the worker that keeps the form for when there is no signal.

    From this address, so that it serves what lies below it and nothing else.
    """
    path = finders.find("build/survey_worker.js")
    if not path:
        raise Http404
    text = Path(str(path)).read_bytes()
    return HttpResponse(
        text, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"}
    )
