"""Who must sign in with a second step."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, OuterRef, Q, QuerySet

from khuyencong.apps.accounts.looked_after import units_open_to, units_that_look_after
from khuyencong.apps.accounts.models import Account, Membership, SecondStepRule, Unit
from khuyencong.apps.accounts.people_in_reach import not_ended
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.accounts.second_step.standing import KINDS, has_second_step


class StepMark(StrEnum):
    """How a session stands: it is asked on every page, so the session keeps it."""

    ON = "on"
    DUE = "due"
    """A rule asks for one and there is none: no page but the one to set it up."""
    ADVISED = "advised"
    """Nobody asks, but an administrator had better."""
    OFF = "off"


def step_mark_of(account: Account, *, on: date) -> StepMark:
    """Return how a session that begins that day stands."""
    if has_second_step(account):
        return StepMark.ON
    if must_have_second_step(account, on=on):
        return StepMark.DUE
    roles = {member.role for member in account.current_memberships()}
    return StepMark.ADVISED if Role.ADMINISTRATOR in roles else StepMark.OFF


def must_have_second_step(account: Account, *, on: date) -> bool:
    """Tell whether a rule asks it of a role the account holds that day, lent ones too."""
    asked = Q(pk__in=[])
    for member in account.current_memberships():
        above = Unit.objects.filter(units_that_look_after(member.unit)).values("pk")
        here = Q(unit=member.unit_id) | Q(unit__in=above, reaches_looked_after=True)
        asked |= here & Q(role=member.role)
    return SecondStepRule.objects.filter(asked, rule_holds(on)).exists()


def rule_holds(on: date) -> Q:
    """Return the condition on rules that hold that day."""
    return Q(starts_on__lte=on) & (Q(ends_before__isnull=True) | Q(ends_before__gt=on))


def list_rules(unit: Unit, *, on: date) -> QuerySet[SecondStepRule]:
    """Return the rules of a unit that hold or will."""
    return unit.second_step_rules.filter(not_ended(on))


def get_rule(rule_id: int, *, visible_to: Account) -> SecondStepRule:
    """Return a rule of a unit one looks after. Raises SecondStepRule.DoesNotExist."""
    units = units_open_to(visible_to, "accounts.require_second_step").order_by()
    rules = SecondStepRule.objects.filter(unit__in=units.values("pk")).select_related("unit")
    return rules.get(pk=rule_id)


def who_lacks_it(unit: Unit, *, on: date) -> QuerySet[Membership]:
    """Return the roles of that day in the unit whose people have no second step."""
    has = Authenticator.objects.filter(user=OuterRef("account"), type__in=KINDS)
    roles = unit.memberships.filter(not_ended(on), starts_on__lte=on, account__is_active=True)
    roles = roles.exclude(Q(("account__password__startswith", UNUSABLE_PASSWORD_PREFIX)))
    return roles.filter(~Exists(has)).select_related("account").order_by("role", "account__search")
