"""Which units a person manages, and the permission that goes with it."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import can, lean_on
from khuyencong.apps.accounts.roles import LOOKS_AFTER, Role, UnitKind
from khuyencong.apps.places.models import Succession
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import NotAllowed


def units_open_to(account: Account, capability: str) -> QuerySet[Unit]:
    """Return the units in which the account may use a capability about people and units.

    The own unit; for an administrator also those that his unit looks after. Sorted by name.
    """
    seen = Q(pk__in=[])
    for member in account.memberships_with(capability):
        seen |= Q(pk=member.unit_id)
        if member.role == Role.ADMINISTRATOR:
            seen |= _looked_after_by(member.unit)
    return Unit.objects.filter(seen).select_related("province").order_by("name", "pk")


def reaches_all(account: Account, capability: str) -> bool:
    """Tell whether the account may use the capability in every unit there is."""
    members = account.memberships_with(capability)
    return any(m.role == Role.ADMINISTRATOR and m.unit.kind == UnitKind.AGENCY for m in members)


def kinds_to_create(account: Account) -> frozenset[UnitKind]:
    """Return the kinds of unit that the account may create."""
    kinds: frozenset[UnitKind] = frozenset()
    for member in account.memberships_with("accounts.manage_units"):
        kinds |= LOOKS_AFTER.get(UnitKind(member.unit.kind), frozenset())
    return kinds


def looks_after_nation(account: Account) -> bool:
    """Tell whether the account may create units in every province, and the agency's own."""
    return reaches_all(account, "accounts.manage_units")


def can_manage(actor: Account, capability: str, *, unit: Unit) -> Decision:
    """Tell whether the actor may use the capability about people and units in that unit."""
    if not (answer := can(actor, capability)):
        return answer
    if not units_open_to(actor, capability).filter(pk=unit.pk).exists():
        return Decision.no(
            "accounts.not_looked_after",
            "Đơn vị {unit} không thuộc phần quản lý của tài khoản {name}",
            unit=unit.name,
            name=actor.display_name,
        )
    return Decision.yes()


def require_manage(actor: Account, capability: str, *, unit: Unit) -> None:
    """Raise NotAllowed with its reason unless the actor can."""
    can_manage(actor, capability, unit=unit).or_raise(NotAllowed)
    lean_on(actor, capability)


def units_that_look_after(unit: Unit) -> Q:
    """Return the condition on units whose administrators look after this one, itself included."""
    seen = Q(pk=unit.pk)
    for kind, looked_after in LOOKS_AFTER.items():
        if unit.kind not in looked_after:
            continue
        if kind == UnitKind.AGENCY:
            seen |= Q(kind=kind)
        elif unit.province_id:
            heirs = Succession.objects.filter(predecessor=unit.province_id).values("successor")
            here = Q(province=unit.province_id) | Q(province__in=heirs)
            seen |= Q(kind=kind) & here
    return seen


def _looked_after_by(unit: Unit) -> Q:
    kinds = LOOKS_AFTER.get(UnitKind(unit.kind))
    if kinds is None:
        return Q(pk__in=[])
    if unit.kind == UnitKind.AGENCY:
        return ~Q(pk__in=[])
    merged = Succession.objects.filter(successor=unit.province_id).values("predecessor")
    here = Q(province=unit.province_id) | Q(province__in=merged)
    return Q(kind__in=kinds) & here & Q(province__isnull=False)
