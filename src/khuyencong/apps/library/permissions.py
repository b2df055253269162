"""Whose rows of the library a person may change, and for which provinces a unit speaks."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.domain.foundation.decision import Decision

Row = TypeVar("Row", bound=OwnedRow)


def rows_kept_by(rows: QuerySet[Row], actor: Account) -> QuerySet[Row]:
    """Keep the rows of the actor's units, and for a department those of its province.

    The department of a merged province also keeps the rows of the provinces that became it.
    """
    units = [member.unit for member in actor.current_memberships()]
    kept = Q(unit__in=[unit.pk for unit in units])
    departments = [
        unit.province_id
        for unit in units
        if unit.kind == UnitKind.INDUSTRY_DEPARTMENT and unit.province_id
    ]
    if departments:
        merged = Succession.objects.filter(successor__in=departments).values("predecessor")
        kept |= Q(province__in=departments) | Q(province__in=merged)
    return rows.filter(kept)


def can_change_row(actor: Account, row: OwnedRow, capability: str) -> Decision:
    """Tell whether the actor holds the capability and keeps the row."""
    allowed = can(actor, capability)
    rows = type(row)._default_manager.filter(pk=row.pk)
    if allowed and not rows_kept_by(rows, actor).exists():
        return Decision.no(
            "library.not_kept",
            "Dòng này do đơn vị của tỉnh khác quản lý; {name} không được thay đổi",
            name=actor.display_name,
        )
    return allowed


def provinces_of(unit: Unit) -> list[AdminUnit]:
    """Return the province a unit speaks for, then those that became it; none for the nation's."""
    if unit.province_id is None:
        return []
    merged = Succession.objects.filter(successor=unit.province_id).values("predecessor")
    found = AdminUnit.objects.filter(Q(pk=unit.province_id) | Q(pk__in=merged))
    return sorted(found, key=lambda province: (province.pk != unit.province_id, province.code))


def provinces_spoken_for(account: Account, capability: str) -> dict[AdminUnit, Unit]:
    """Return the provinces whose rules the account may enter, each with the unit that speaks."""
    units = [member.unit for member in account.memberships_with(capability)]
    return {province: unit for unit in units for province in provinces_of(unit)}
