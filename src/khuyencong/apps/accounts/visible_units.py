"""Which units a person may look at: his own, those of the provinces they watch, or all."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.roles import WATCHES_NATION, WATCHES_PROVINCE
from khuyencong.apps.places.models import Succession


def units_visible_to(account: Account) -> QuerySet[Unit]:
    """Return the units whose rows and journal the account may see.

    Same rule as ``rows_visible_to``, for what only remembers the id of its unit.
    """
    units = [member.unit for member in account.current_memberships()]
    rows = Unit.objects.order_by("name", "pk")
    if not account.is_active or not units:
        return rows.none()
    if any(unit.kind in WATCHES_NATION for unit in units):
        return rows
    seen = Q(pk__in=[unit.pk for unit in units])
    provinces = [u.province_id for u in units if u.kind in WATCHES_PROVINCE and u.province_id]
    if provinces:
        merged = Succession.objects.filter(successor__in=provinces).values("predecessor")
        seen |= Q(province__in=provinces) | Q(province__in=merged)
    return rows.filter(seen)
