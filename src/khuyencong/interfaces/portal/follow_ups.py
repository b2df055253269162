"""The owner tells what became of the support, by his link: one page on a phone, no account."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.throttle import TOO_OFTEN, network_of
from khuyencong.apps.results.actions.answer_follow_up_by_link import answer_follow_up_by_link
from khuyencong.apps.results.follow_ups import find_link
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.clients import client_address
from khuyencong.interfaces.common.follow_up_form import OwnerForm
from khuyencong.interfaces.common.seen_items import items_to_see


@never_cache
def follow_up(request: Any, secret: str) -> HttpResponse:
    """Ask, take the answer once, and thank for it afterwards."""
    link = find_link(secret, at=request.now)
    if link is None:
        return _dead(request)
    asked = link.follow_up
    context: dict[str, Any] = {"follow_up": asked, "link": link}
    if asked.answered_at:
        return render(request, "portal/follow_up_answered.html", context)
    items = items_to_see(asked.project)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = OwnerForm(*sent, follow_up=asked, items=items)
    if _kept(request, form, secret):
        return redirect("portal:follow_up", secret)
    too_often = any(each.code == TOO_OFTEN for each in form.non_field_errors().as_data())
    context |= {"form": form, "keep": f"follow-up-{asked.pk}"}
    return render(request, "portal/follow_up.html", context, status=429 if too_often else 200)


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


def _dead(request: Any) -> HttpResponse:
    context = {
        "status": 410,
        "title": _("Liên kết không còn dùng được"),
        "text": _("Liên kết đã hết hạn hoặc đã bị thay. Hãy hỏi đơn vị gửi để nhận liên kết mới."),
    }
    return render(request, "common/error.html", context, status=410)
