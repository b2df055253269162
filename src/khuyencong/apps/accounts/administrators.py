"""The guard that keeps every unit in somebody's hands."""

from __future__ import annotations

from collections.abc import Iterable

from khuyencong.apps.accounts.looked_after import units_that_look_after
from khuyencong.apps.accounts.models import Membership, Unit
from khuyencong.apps.accounts.roles import Role
from khuyencong.domain.foundation.errors import NotAllowed


def require_another_administrator(unit: Unit, *, without: Iterable[Membership]) -> None:
    """Raise NotAllowed when nobody would look after the unit once these roles have ended.

    Whoever looks after the unit also looks after all that it looks after. Only a role without an
    end counts. Holds the rows until the transaction ends, so that two administrators cannot
    end each other's role at the same moment.
    """
    gone = {member.pk for member in without if member.role == Role.ADMINISTRATOR}
    if not gone:
        return
    holders = Membership.objects.select_for_update().filter(
        role=Role.ADMINISTRATOR,
        ends_before__isnull=True,
        account__is_active=True,
        unit__in=Unit.objects.filter(units_that_look_after(unit), ends_before__isnull=True),
    )
    if not any(member.pk not in gone for member in holders.order_by("pk")):
        raise NotAllowed(
            "accounts.last_administrator",
            "Đây là người quản trị cuối cùng của {unit}; hãy giao quyền quản trị cho người khác"
            " trước",
            unit=unit.name,
        )
