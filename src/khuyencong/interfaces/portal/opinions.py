"""Another office answers by its link, once it has given the one-time code."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.throttle import network_of
from khuyencong.apps.appraisals.actions.answer_opinion import answer_by_link
from khuyencong.apps.appraisals.actions.use_code import mail_code, use_code
from khuyencong.apps.appraisals.models import OpinionRequest
from khuyencong.apps.appraisals.opinions import find_opinion_by_link, is_overdue
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import DomainError, NotAllowed
from khuyencong.interfaces.common.clients import client_address
from khuyencong.interfaces.common.errors import dead_link
from khuyencong.interfaces.common.opinion_form import AnswerForm
from khuyencong.interfaces.common.sending import posted, succeeds

KNOWN_FOR = timedelta(hours=2)
"""How long a browser that gave the code may read and answer."""


class CodeForm(forms.Form):
    """The one-time code."""

    code = forms.CharField(
        label=gettext_lazy("Mã dùng một lần"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


@never_cache
def opinion(request: Any, secret: str) -> HttpResponse:
    """Ask for the code, then show the question and take the answer; afterwards show the answer."""
    asked = find_opinion_by_link(secret, at=request.now)
    if asked is None:
        return dead_link(request)
    context: dict[str, Any] = {"opinion": asked, "secret": secret}
    if asked.verdict:
        return render(request, "portal/opinion_answered.html", context)
    if not _is_known(request, asked):
        return _ask_code(request, asked, context)
    form = AnswerForm(posted(request), request.FILES or None)
    if succeeds(
        form, lambda _: answer_by_link(request=asked, answer=form.answer(), at=request.now)
    ):
        return redirect("portal:opinion", secret)
    context |= {"form": form, "is_overdue": is_overdue(asked, request.now)}
    return render(request, "portal/opinion.html", context)


def _ask_code(request: Any, asked: OpinionRequest, context: dict[str, Any]) -> HttpResponse:
    form = CodeForm(request.POST if "code" in request.POST else None)
    client = network_of(client_address(request))
    if "send" in request.POST:
        try:
            mail_code(request=asked, post=deliver_mail.enqueue, at=request.now)
            context["is_sent"] = True
        except DomainError as refusal:
            context["refusal"] = str(refusal)
    elif succeeds(
        form,
        lambda data: use_code(request=asked, code=data["code"], client=client, at=request.now),
    ):
        request.session[_key(asked)] = request.now.isoformat()
        return redirect("portal:opinion", context["secret"])
    return render(request, "portal/opinion_code.html", context | {"form": form})


@never_cache
def paper(request: Any, secret: str, paper_id: int) -> HttpResponse:
    """Give a paper the question shows to who has given the code."""
    asked = find_opinion_by_link(secret, at=request.now)
    if asked is None or asked.verdict or not _is_known(request, asked):
        raise Http404
    shown = next((each for each in asked.papers.all() if each.pk == paper_id), None)
    if shown is None or shown.file is None:
        raise Http404
    try:
        data = read_bytes(shown.file)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    answer = HttpResponse(data, content_type=shown.file.media_type)
    answer.headers["Content-Disposition"] = (
        content_disposition_header(True, shown.file.name) or "attachment"
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _key(asked: OpinionRequest) -> str:
    return f"opinion-{asked.digest[:16]}"


def _is_known(request: Any, asked: OpinionRequest) -> bool:
    since = request.session.get(_key(asked))
    return bool(since) and request.now - datetime.fromisoformat(since) < KNOWN_FOR
