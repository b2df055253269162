"""Whose turn it is: the people behind a body of the life cycle, for one project."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q, QuerySet

from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.places.models import Succession
from khuyencong.apps.projects.bodies import ACTS_FOR
from khuyencong.apps.projects.models import Project
from khuyencong.domain.lifecycle.model import Body


def bodies_anywhere(account: Account) -> frozenset[Body]:
    """Return the bodies for which an account acts at all, lent roles included."""
    found: set[Body] = set()
    for member in account.current_memberships():
        found |= set(ACTS_FOR.get((UnitKind(member.unit.kind), Role(member.role)), ()))
    return frozenset(found)


def people_of(bodies: Collection[Body], project: Project, *, on: date) -> list[Account]:
    """Return who acts for these bodies on a project that day, without those it is kept from."""
    roles = Q()
    for (kind, role), acts_for in ACTS_FOR.items():
        if set(acts_for) & set(bodies):
            roles |= Q(unit__kind=kind, role=role)
    if not roles:
        return []
    return list(_open_accounts(roles & _reach(project), project=project, on=on))


def leaders_of(project: Project, kinds: Iterable[UnitKind], *, on: date) -> list[Account]:
    """Return the leaders of the project's units of these kinds that day."""
    roles = Q(role=Role.LEADER, unit__kind__in=list(kinds))
    return list(_open_accounts(roles & _reach(project), project=project, on=on))


def _reach(project: Project) -> Q:
    """Keep the units that reach a project; see ``projects.bodies``."""
    heirs = Succession.objects.filter(predecessor=project.province_id).values("successor")
    near = Q(unit__province=project.province_id) | Q(unit__province__in=heirs)
    own = Q(unit=project.unit_id)
    centres = Q(unit__kind=UnitKind.PROMOTION_CENTRE)
    return own | (~centres & near) | Q(unit__kind=UnitKind.AGENCY)


def _open_accounts(condition: Q, *, project: Project, on: date) -> QuerySet[Account]:
    holding = Membership.objects.filter(condition, starts_on__lte=on)
    holding = holding.filter(Q(ends_before__isnull=True) | Q(ends_before__gt=on))
    lent = Q(
        delegations_received__membership__in=holding.values("pk"),
        delegations_received__starts_on__lte=on,
        delegations_received__ends_before__gt=on,
    )
    recused = project.recusals.filter(ended_at__isnull=True).values("account")
    found = Account.objects.filter(Q(memberships__in=holding.values("pk")) | lent, is_active=True)
    return found.exclude(pk__in=recused).select_related("telling").distinct().order_by("pk")
