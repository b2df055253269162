"""How an invitation is answered at the door: with a new account, or with the one signed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Account, CameBy
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.errors import dead_link
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.at_the_door import BACKEND
from khuyencong.interfaces.office.forms.profile import AcceptForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One kind of invitation: its two actions, its two pages, the page behind it, its words."""

    as_new: Callable[..., Account]
    as_known: Callable[..., Account]
    page: str
    page_for_known: str
    leads_to: str
    welcome: Any
    welcome_known: Any


def answer_invitation(request: Any, secret: str, invitation: Any, *, by: Door) -> HttpResponse:
    """Answer an invitation that was found by its link; None stands for a link of nothing."""
    if invitation is None:
        return dead(request, _("Hãy xin đơn vị gửi lại lời mời."))
    if request.user.is_authenticated:
        return _as_known(request, secret, invitation, by)
    form = AcceptForm(posted(request), initial={"username": invitation.email.partition("@")[0]})
    made: list[Account] = []

    def accept(data: dict[str, Any]) -> None:
        given = {"username": data["username"], "password": data["password"]}
        made.append(by.as_new(secret=secret, **given, at=request.now))

    if succeeds(form, accept):
        request.came_by = CameBy.LINK
        login(request, made[0], backend=BACKEND)
        messages.success(request, str(by.welcome))
        return redirect(by.leads_to)
    return render(request, by.page, {"form": form, "invitation": invitation})


def _as_known(request: Any, secret: str, invitation: Any, by: Door) -> HttpResponse:
    if request.method == "POST":
        try:
            by.as_known(secret=secret, actor=request.user, at=request.now)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, str(by.welcome_known))
            return redirect(by.leads_to)
    return render(request, by.page_for_known, {"invitation": invitation})


def dead(request: HttpRequest, advice: str) -> HttpResponse:
    """Say that a link of a mail opens nothing any more, and what to do."""
    return dead_link(request, _("Liên kết đã hết hạn, đã dùng hoặc đã bị thay.") + " " + advice)
