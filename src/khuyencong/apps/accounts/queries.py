"""Reads of people and units, and which rows a person may see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.kept_away import keys_kept_away
from khuyencong.apps.accounts.models import Account, OwnedRow, SavedView, Unit
from khuyencong.apps.accounts.roles import WATCHES_NATION, WATCHES_PROVINCE
from khuyencong.apps.places.models import AdminUnit, Succession

Row = TypeVar("Row", bound=OwnedRow)


def rows_visible_to(rows: QuerySet[Row], account: Account) -> QuerySet[Row]:
    """Keep the rows of the account's units, and of the provinces its units watch.

    A department also sees what was owned under the provinces that became its own. What is kept
    from the account itself (``kept_away``) is left out, whatever its units see.
    """
    units = [member.unit for member in account.current_memberships()]
    if not account.is_active or not units:
        return rows.none()
    rows = not_kept_from(rows, account)
    if any(unit.kind in WATCHES_NATION for unit in units):
        return rows
    seen = Q(unit__in=[unit.pk for unit in units])
    if provinces := _watched(units):
        seen |= Q(province__in=provinces) | Q(province__in=_merged_into(provinces))
    return rows.filter(seen)


def not_kept_from(rows: QuerySet[Row], account: Account) -> QuerySet[Row]:
    """Leave out the rows kept from the account; for rows reached through one it may see."""
    if account.has_kept_rows():
        for keys in keys_kept_away(rows.model, account.pk):
            rows = rows.exclude(pk__in=keys)
    return rows


def provinces_in_sight(account: Account) -> QuerySet[AdminUnit] | None:
    """Return the provinces of the account's units and those that became them; None: the nation."""
    units = [member.unit for member in account.current_memberships()]
    if any(unit.kind in WATCHES_NATION for unit in units):
        return None
    own = [unit.province_id for unit in units if unit.province_id]
    merged = Succession.objects.filter(successor__in=own).values("predecessor")
    return AdminUnit.objects.filter(Q(pk__in=own) | Q(pk__in=merged))


def sees_many_units(account: Account) -> bool:
    """Tell whether the account may see rows of more than one unit."""
    units = {member.unit_id: member.unit for member in account.current_memberships()}
    watching = WATCHES_NATION | WATCHES_PROVINCE
    return len(units) > 1 or any(unit.kind in watching for unit in units.values())


def scopes_of(account: Account) -> list[Q]:
    """Return conditions that cut what the account sees into parts, no row in two of them.

    Each names one unit or one province, or nothing for who sees all, so that an index which begins
    with it (``listed_by``) gives its rows in order. They come on top of ``rows_visible_to``.
    """
    units = [member.unit for member in account.current_memberships()]
    own = sorted({unit.pk for unit in units})
    if any(unit.kind in WATCHES_NATION for unit in units) or not own:
        return [Q()]
    provinces = set(_watched(units))
    if provinces:
        provinces.update(_merged_into(provinces).values_list("predecessor", flat=True))
    of_provinces = [Q(province=pk) & ~Q(unit__in=own) for pk in sorted(provinces)]
    return [Q(unit=pk) for pk in own] + of_provinces


def _watched(units: list[Unit]) -> list[int]:
    return [u.province_id for u in units if u.kind in WATCHES_PROVINCE and u.province_id]


def _merged_into(provinces: Iterable[int]) -> QuerySet[Succession, Any]:
    return Succession.objects.filter(successor__in=provinces).values("predecessor")


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
