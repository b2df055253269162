"""Whose the pages of owners are."""

from __future__ import annotations

from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import is_owner, works_in_an_office
from khuyencong.interfaces.portal.own_page import OwnRequest as OwnerRequest
from khuyencong.interfaces.portal.own_page import own_page

__all__ = ["OwnerRequest", "owner_page"]


def _refusal(account: Account) -> str:
    if works_in_an_office(account) and not is_owner(account):
        return _("Trang này của chủ cơ sở; cán bộ xem cơ sở ở trang Cơ sở.")
    return ""


owner_page = own_page(_refusal)
