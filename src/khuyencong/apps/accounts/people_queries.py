"""Reads of people: roles, lent roles, invitations, sign-ins."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import F, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.models import (
    Account,
    Delegation,
    Invitation,
    Membership,
    PasswordLink,
    SignIn,
    Unit,
)
from khuyencong.apps.accounts.people_in_reach import not_ended, people_open_to
from khuyencong.apps.accounts.roles import Role, roles_for
from khuyencong.domain.foundation.errors import BadInput


def roles_not_ended(unit: Unit, *, on: date) -> QuerySet[Membership]:
    """Return the roles in the unit that hold that day or later."""
    return unit.memberships.filter(not_ended(on))


def list_members(unit: Unit, *, on: date) -> QuerySet[Membership]:
    """Return who works in the unit that day or later, by name, with the person; locked ones too."""
    rows = roles_not_ended(unit, on=on).select_related("account")
    return rows.order_by("account__search", "pk")


def list_past_members(unit: Unit, *, on: date) -> QuerySet[Membership]:
    """Return whose roles in the unit had ended by that day, the last first."""
    rows = unit.memberships.filter(ends_before__lte=on).select_related("account")
    return rows.order_by("-ends_before", "pk")


def accounts_known_to(account: Account) -> QuerySet[Account]:
    """Return the active people of the units whose roles the account manages, by name."""
    people = people_open_to(account, "accounts.manage_roles").filter(is_active=True)
    return people.order_by("full_name", "pk")


def colleagues_of(membership: Membership, *, on: date) -> QuerySet[Account]:
    """Return the others with a role of their own in the same unit that day, by name."""
    holding = roles_not_ended(membership.unit, on=on).filter(starts_on__lte=on)
    people = Account.objects.filter(pk__in=holding.values("account"), is_active=True)
    return (
        people.exclude(pk=membership.account_id)
        .exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)
        .order_by("full_name", "pk")
    )


def delegations_of(account: Account) -> QuerySet[Delegation]:
    """Return every delegation the account gave or received, with role, unit and both people."""
    mine = Q(membership__account=account.pk) | Q(delegate=account.pk)
    rows = Delegation.objects.filter(mine, ends_before__gt=F("starts_on"))
    return rows.select_related("membership__unit", "membership__account", "delegate").order_by(
        "-starts_on", "-pk"
    )


def lock_delegation(delegation_id: int) -> Delegation:
    """Hold the role and what was lent of it until the transaction ends.

    The role first, as ``delegate_role`` does. Raises Delegation.DoesNotExist.
    """
    roles = Membership.objects.select_for_update().filter(delegations=delegation_id)
    list(roles.order_by("pk"))
    rows = Delegation.objects.select_for_update(of=("self",))
    return rows.select_related("membership__unit", "delegate").get(pk=delegation_id)


def get_ended_delegation(delegation_id: int, *, by: Account) -> Delegation:
    """Return a delegation that the account ended early. Raises Delegation.DoesNotExist."""
    return Delegation.objects.get(pk=delegation_id, ended_by=by.pk)


def delegations_in(roles: Iterable[Membership], person: Account) -> QuerySet[Delegation]:
    """Return what the person lent of these roles, or was lent in their units, newest first."""
    units = {role.unit_id for role in roles}
    return delegations_of(person).filter(membership__unit__in=units)


def current_delegations(account: Account, *, on: date) -> list[Delegation]:
    """Return the delegations, given and received, that hold that day or are to come."""
    return list(delegations_of(account).filter(ends_before__gt=on))


def list_invitations(unit: Unit) -> QuerySet[Invitation]:
    """Return the invitations into the unit that wait for an answer, newest first."""
    return unit.invitations.filter(accepted_at=None, withdrawn_at=None)


def lock_waiting_invitation(invitation_id: int) -> Invitation:
    """Hold the invitation until the transaction ends.

    Raises BadInput when it was answered or withdrawn.
    """
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("unit")
    invitation = rows.get(pk=invitation_id)
    if not invitation.is_waiting:
        raise BadInput("accounts.invitation_over", "Lời mời này đã được nhận hoặc đã rút")
    return invitation


def find_open_invitation(secret: str, *, at: datetime, lock: bool = False) -> Invitation | None:
    """Return the invitation whose link still works at that instant, if the secret fits one."""
    rows = Invitation.objects.select_related("unit")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    found = rows.filter(digest=digest_of(secret)).first()
    return found if found and found.is_open_at(at) else None


def find_open_password_link(
    secret: str, *, at: datetime, lock: bool = False
) -> PasswordLink | None:
    """Return the link to a new password that still works, if the secret fits one."""
    rows = PasswordLink.objects.select_related("account")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    return rows.filter(
        digest=digest_of(secret), used_at=None, expires_at__gt=at, account__is_active=True
    ).first()


def list_sign_ins(account: Account) -> QuerySet[SignIn]:
    """Return what happened at the door of the account, newest first."""
    return account.sign_ins.order_by("-pk")


def list_sign_ins_of_unit(unit: Unit) -> QuerySet[SignIn]:
    """Return what happened at the doors of those who have or had a role in the unit."""
    people = unit.memberships.values("account")
    return SignIn.objects.filter(account__in=people).select_related("account").order_by("-pk")


def roles_to_invite(account: Account, unit: Unit) -> tuple[Role, ...]:
    """Return the roles into which the account may invite; only administrators appoint others."""
    roles = roles_for(unit.kind)
    if account.has_capability("accounts.manage_roles"):
        return roles
    return tuple(role for role in roles if role != Role.ADMINISTRATOR)


def get_invitation(invitation_id: int, *, visible_to: Account) -> Invitation:
    """Return an invitation into a unit of the account's reach. Raises Invitation.DoesNotExist."""
    units = units_open_to(visible_to, "accounts.invite").order_by()
    rows = Invitation.objects.filter(unit__in=units.values("pk")).select_related("unit")
    return rows.get(pk=invitation_id)


def get_role(role_id: int, *, visible_to: Account) -> Membership:
    """Return a role in a unit of the account's reach. Raises Membership.DoesNotExist."""
    units = units_open_to(visible_to, "accounts.manage_roles").order_by()
    rows = Membership.objects.filter(unit__in=units.values("pk"))
    return rows.select_related("unit", "account").get(pk=role_id)


def own_roles(account: Account) -> list[Membership]:
    """Return the account's own roles of today, without those lent to it."""
    return [m for m in account.current_memberships() if m.account_id == account.pk]


def roles_to_lend(account: Account) -> list[Membership]:
    """Return the own roles that may be lent: all but an administrator's."""
    return [m for m in own_roles(account) if m.role != Role.ADMINISTRATOR]


def all_colleagues_of(account: Account, *, on: date) -> QuerySet[Account]:
    """Return the others with a role of their own that day in one of the account's units, by name.

    ``roles_here`` holds those roles with their units.
    """
    units = [member.unit_id for member in roles_to_lend(account)]
    holding = Membership.objects.filter(not_ended(on), unit__in=units).select_related("unit")
    people = Account.objects.filter(pk__in=holding.values("account"), is_active=True)
    people = people.exclude(pk=account.pk).exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    roles = Prefetch("memberships", holding.order_by("pk"), to_attr="roles_here")
    return people.order_by("search", "pk").prefetch_related(roles)
