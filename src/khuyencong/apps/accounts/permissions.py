"""The one question behind every permission: does a role of the actor hold the capability?"""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import NotAllowed


def can(actor: Account, capability: str, *, unit: Unit | None = None) -> Decision:
    """Tell whether the actor holds the capability, in that unit when one is named."""
    if not actor.has_capability(capability):
        return Decision.no(
            "accounts.not_in_role",
            "Tài khoản {name} không có vai trò được phép làm việc này",
            name=actor.display_name,
            capability=capability,
        )
    if unit and not actor.memberships_with(capability, unit):
        return Decision.no(
            "accounts.not_in_unit",
            "Tài khoản {name} không có vai trò đó ở {unit}",
            name=actor.display_name,
            unit=unit.name,
        )
    return Decision.yes()


def require(actor: Account, capability: str, *, unit: Unit | None = None) -> None:
    """Raise NotAllowed with its reason unless the actor can.

    Notes on the actor whose role is leaned on, for the journal: nobody's when his own suffices.
    """
    can(actor, capability, unit=unit).or_raise(NotAllowed)
    lean_on(actor, capability, unit=unit)


def lean_on(actor: Account, capability: str, *, unit: Unit | None = None) -> None:
    """Note on the actor for whom he acts, when only a lent role holds the capability."""
    holding = actor.memberships_with(capability, unit)
    own = any(member.account_id == actor.pk for member in holding)
    actor.acts_for = None if own or not holding else holding[0].account
