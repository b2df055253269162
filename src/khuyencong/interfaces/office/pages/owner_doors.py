"""The way in of an owner: the link of his invitation. Open to everybody who holds it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.establishments.actions.accept_owner_invitation import (
    accept_as_known_owner,
    accept_as_new_owner,
)
from khuyencong.apps.establishments.owners import find_owner_invitation
from khuyencong.interfaces.office.invited import Door, answer_invitation

OWNER = Door(
    as_new=accept_as_new_owner,
    as_known=accept_as_known_owner,
    page="office/owner_accept.html",
    page_for_known="office/owner_accept_known.html",
    leads_to="owners:home",
    welcome=_("Đã nhận lời mời. Đây là trang của cơ sở."),
    welcome_known=_("Đã thêm cơ sở vào tài khoản."),
)


@never_cache
@sensitive_post_parameters("password", "again")
def accept_page(request: Any, secret: str) -> HttpResponse:
    """Answer an invitation with a new account, or with the one that is signed in."""
    with opened("invitation of an owner"):  # who holds the link belongs to no unit yet
        invitation = find_owner_invitation(secret, at=request.now)
        return answer_invitation(request, secret, invitation, by=OWNER)
