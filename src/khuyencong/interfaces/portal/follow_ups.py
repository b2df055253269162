"""The owner tells what became of the support, by his link: one page on a phone, no account."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.throttle import network_of
from khuyencong.apps.results.actions.answer_follow_up_by_link import answer_follow_up_by_link
from khuyencong.apps.results.follow_ups import find_link
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.clients import client_address
from khuyencong.interfaces.common.errors import dead_link
from khuyencong.interfaces.common.follow_up_form import OwnerForm
from khuyencong.interfaces.common.seen_items import items_to_see
from khuyencong.interfaces.common.sending import status_of


@never_cache
def follow_up(request: Any, secret: str) -> HttpResponse:
    """Ask, take the answer once, and thank for it afterwards."""
    link = find_link(secret, at=request.now)
    if link is None:
        return dead_link(request)
    asked = link.follow_up
    context: dict[str, Any] = {"follow_up": asked, "link": link}
    if asked.answered_at:
        return render(request, "portal/follow_up_answered.html", context)
    items = items_to_see(asked.project)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = OwnerForm(*sent, follow_up=asked, items=items)
    if _kept(request, form, secret):
        return redirect("portal:follow_up", secret)
    context |= {"form": form, "keep": f"follow-up-{asked.pk}"}
    return render(request, "portal/follow_up.html", context, status=status_of(form))


def _kept(request: Any, form: OwnerForm, secret: str) -> bool:
    """Tell whether the form is sent, valid, and kept; a refusal goes to its field."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        answer_follow_up_by_link(
            secret=secret,
            seen_on=timezone.localdate(request.now),
            answers=form.answers(),
            items=form.item_answers(),
            client=network_of(client_address(request)),
            at=request.now,
        )
    except DomainError as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, ValidationError(str(refusal), code=refusal.code))
        return False
    return True
