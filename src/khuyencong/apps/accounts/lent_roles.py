"""What ends with a role: what was lent of it, and what was lent to who leaves the unit."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Greatest

from khuyencong.apps.accounts.models import Delegation, Membership, Unit
from khuyencong.apps.accounts.people_in_reach import not_ended


def end_lendings_of_role(role: Membership, *, on: date) -> int:
    """End what was lent of a role that ends that day, and return how many that were.

    When it was the last role of its person in the unit, what colleagues there lent him ends too:
    only who works in a unit stands in for somebody of it.
    """
    ending = Q(membership=role.pk)
    others = Membership.objects.filter(not_ended(on), account=role.account_id, unit=role.unit_id)
    if not others.exclude(pk=role.pk).exists():
        ending |= Q(delegate=role.account_id, membership__unit=role.unit_id)
    return _end(Delegation.objects.filter(ending), on)


def end_lendings_in_unit(unit: Unit, *, on: date) -> int:
    """End everything lent in a unit that closes that day, and return how many that were."""
    return _end(Delegation.objects.filter(membership__unit=unit), on)


def _end(delegations: QuerySet[Delegation], on: date) -> int:
    lasting = list(delegations.filter(ends_before__gt=on).values_list("pk", flat=True))
    rows = Delegation.objects.filter(pk__in=lasting)  # an update cannot look into another table
    return rows.update(ends_before=Greatest(F("starts_on"), on))
