"""Whose the pages of collaborators in the communes are."""

from __future__ import annotations

from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.own_communes import CAPABILITY
from khuyencong.interfaces.portal.own_page import OwnRequest as CollaboratorRequest
from khuyencong.interfaces.portal.own_page import own_page

__all__ = ["CollaboratorRequest", "collaborator_page"]


def _refusal(account: Account) -> str:
    if not account.has_capability(CAPABILITY):
        return _("Trang này của cộng tác viên khuyến công ở xã, phường.")
    return ""


collaborator_page = own_page(_refusal)
