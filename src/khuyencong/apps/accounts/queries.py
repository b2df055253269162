"""Reads of people and units, and which rows a person may see."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account, OwnedRow, SavedView, Unit
from khuyencong.apps.accounts.roles import WATCHES_NATION, WATCHES_PROVINCE
from khuyencong.apps.places.models import AdminUnit, Succession

Row = TypeVar("Row", bound=OwnedRow)


def rows_visible_to(rows: QuerySet[Row], account: Account) -> QuerySet[Row]:
    """Keep the rows of the account's units, and of the provinces its units watch.

    A department also sees what was owned under the provinces that became its own.
    """
    units = [member.unit for member in account.current_memberships()]
    if not account.is_active or not units:
        return rows.none()
    if any(unit.kind in WATCHES_NATION for unit in units):
        return rows
    seen = Q(unit__in=[unit.pk for unit in units])
    provinces = [u.province_id for u in units if u.kind in WATCHES_PROVINCE and u.province_id]
    if provinces:
        merged = Succession.objects.filter(successor__in=provinces).values("predecessor")
        seen |= Q(province__in=provinces) | Q(province__in=merged)
    return rows.filter(seen)


def provinces_in_sight(account: Account) -> QuerySet[AdminUnit] | None:
    """Return the provinces of the account's units and those that became them; None: the nation."""
    units = [member.unit for member in account.current_memberships()]
    if any(unit.kind in WATCHES_NATION for unit in units):
        return None
    own = [unit.province_id for unit in units if unit.province_id]
    merged = Succession.objects.filter(successor__in=own).values("predecessor")
    return AdminUnit.objects.filter(Q(pk__in=own) | Q(pk__in=merged))


def get_account(username: str) -> Account:
    """Return the account of that name. Raises Account.DoesNotExist."""
    return Account.objects.get_by_natural_key(username)


def get_unit(code: str) -> Unit:
    """Return the unit with that code. Raises Unit.DoesNotExist."""
    return Unit.objects.select_related("province").get(code=code)


def list_saved_views(account: Account, list_key: str) -> QuerySet[SavedView]:
    """Return the views of a list the account has kept, by name."""
    return account.saved_views.filter(list_key=list_key)


def get_saved_view(view_id: int, *, visible_to: Account) -> SavedView:
    """Return a view of the account's own. Raises SavedView.DoesNotExist."""
    return visible_to.saved_views.get(pk=view_id)
