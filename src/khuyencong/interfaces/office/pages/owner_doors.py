"""The way in of an owner: the link of his invitation. Open to everybody who holds it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from khuyencong.apps.accounts.models import Account, CameBy
from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.establishments.actions.accept_owner_invitation import (
    accept_as_known_owner,
    accept_as_new_owner,
)
from khuyencong.apps.establishments.owners import find_owner_invitation
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.at_the_door import BACKEND
from khuyencong.interfaces.office.forms.profile import AcceptForm


@never_cache
@sensitive_post_parameters("password", "again")
def accept_page(request: Any, secret: str) -> HttpResponse:
    """Answer an invitation with a new account, or with the one that is signed in."""
    with opened("invitation of an owner"):  # who holds the link belongs to no unit yet
        return _accept(request, secret)


def _accept(request: Any, secret: str) -> HttpResponse:
    invitation = find_owner_invitation(secret, at=request.now)
    if invitation is None:
        return _dead(request)
    if request.user.is_authenticated:
        return _accept_as_known(request, secret, invitation)
    form = AcceptForm(posted(request), initial={"username": invitation.email.partition("@")[0]})
    made: list[Account] = []

    def accept(data: dict[str, Any]) -> None:
        given = {"username": data["username"], "password": data["password"]}
        made.append(accept_as_new_owner(secret=secret, **given, at=request.now))

    if succeeds(form, accept):
        request.came_by = CameBy.LINK
        login(request, made[0], backend=BACKEND)
        messages.success(request, _("Đã nhận lời mời. Đây là trang của cơ sở."))
        return redirect("owners:home")
    return render(request, "office/owner_accept.html", {"form": form, "invitation": invitation})


def _accept_as_known(request: Any, secret: str, invitation: Any) -> HttpResponse:
    if request.method == "POST":
        try:
            accept_as_known_owner(secret=secret, actor=request.user, at=request.now)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Đã thêm cơ sở vào tài khoản."))
            return redirect("owners:home")
    return render(request, "office/owner_accept_known.html", {"invitation": invitation})


def _dead(request: Any) -> HttpResponse:
    context = {
        "status": 410,
        "title": _("Liên kết không còn dùng được"),
        "text": _("Liên kết đã hết hạn, đã dùng hoặc đã bị thay.")
        + " "
        + _("Hãy xin đơn vị gửi lại lời mời."),
    }
    return render(request, "common/error.html", context, status=410)
