"""People as the next request meets them."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.accounts.models import Account


def again(account: Any) -> Account:
    """Return the account read anew, with the roles it holds by now."""
    return Account.objects.get(pk=account.pk)
