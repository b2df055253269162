"""What pages of units and people ask about whoever looks at them."""

from __future__ import annotations

from django import template

from khuyencong.apps.accounts.looked_after import kinds_to_create
from khuyencong.apps.accounts.models import Account

register = template.Library()


@register.filter
def may_create_units(account: Account) -> bool:
    """Tell whether there is any kind of unit that the person may create."""
    return bool(kinds_to_create(account))
