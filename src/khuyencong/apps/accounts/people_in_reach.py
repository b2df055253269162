"""Reads of the people a person looks after, and the permission to act on one of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from khuyencong.apps.accounts.joined_text import JoinedText
from khuyencong.apps.accounts.looked_after import reaches_all, units_open_to
from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.accounts.permissions import can, lean_on
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import NotAllowed


def roles_in_reach(account: Account, capability: str) -> QuerySet[Membership]:
    """Return every role, past ones too, in the units where the account may use the capability."""
    units = units_open_to(account, capability).order_by()
    return Membership.objects.filter(unit__in=units.values("pk"))


def people_open_to(account: Account, capability: str) -> QuerySet[Account]:
    """Return who has or had a role there; not the command line, which is nobody."""
    if reaches_all(account, capability):  # looked up for each of a page, instead of all sorted
        people = Account.objects.filter(Exists(Membership.objects.filter(account=OuterRef("pk"))))
    else:
        roles = roles_in_reach(account, capability)
        people = Account.objects.filter(pk__in=roles.values("account"))
    return people.exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)


def list_people(account: Account, *, on: date) -> QuerySet[Account]:
    """Return the people in the account's reach, with their roles there of that day or later.

    ``roles_here`` holds those roles; ``works_as`` and ``works_at`` join their codes and the names
    of their units, null for who has none left there: where else he works is not told.
    """
    reach = roles_in_reach(account, "accounts.read_people").filter(not_ended(on))
    here = reach.filter(account=OuterRef("pk")).order_by().values("account")
    roles = reach.select_related("unit").order_by("starts_on", "pk")
    people = people_open_to(account, "accounts.read_people")
    return people.annotate(
        works_as=Subquery(here.annotate(joined=JoinedText("role")).values("joined")),
        works_at=Subquery(here.annotate(joined=JoinedText("unit__name")).values("joined")),
    ).prefetch_related(Prefetch("memberships", roles, to_attr="roles_here"))


def working(people: QuerySet[Any], *, role: str) -> QuerySet[Any]:
    """Keep those of ``list_people`` who hold the role there; no code is a part of another one."""
    return people.filter(works_as__contains=role)


def get_person(person_id: int, *, visible_to: Account) -> Account:
    """Return somebody in the account's reach. Raises Account.DoesNotExist."""
    return people_open_to(visible_to, "accounts.read_people").get(pk=person_id)


def roles_of(person: Account, *, visible_to: Account) -> QuerySet[Membership]:
    """Return the person's roles, past ones too, in the account's reach, the newest first."""
    reach = roles_in_reach(visible_to, "accounts.read_people").filter(account=person.pk)
    return reach.select_related("unit").order_by("-starts_on", "-pk")


def search_people(people: QuerySet[Account], text: str) -> QuerySet[Account]:
    """Keep the people with the words in their name, sign-in name or mail."""
    return matching(people, text)


def can_look_after(actor: Account, capability: str, *, person: Account, on: date) -> Decision:
    """Tell whether the actor may use the capability on that person.

    He must look after every unit in which the person has a role that day or later, so that nobody
    keeps the account of somebody who works above him or in another province too.
    """
    if not (answer := can(actor, capability)):
        return answer
    reach = roles_in_reach(actor, capability)
    if not reach.filter(account=person.pk).exists():
        return Decision.no("accounts.unknown_person", "Người này không thuộc phần quản lý")
    held = person.memberships.filter(not_ended(on))
    if held.exclude(pk__in=reach.values("pk")).exists():
        return Decision.no(
            "accounts.works_elsewhere",
            "{name} còn vai trò ở đơn vị ngoài phần quản lý; hãy nhờ người quản trị cấp trên",
            name=person.display_name,
        )
    return Decision.yes()


def require_looked_after(actor: Account, capability: str, *, person: Account, on: date) -> None:
    """Raise NotAllowed with its reason unless the actor can."""
    can_look_after(actor, capability, person=person, on=on).or_raise(NotAllowed)
    lean_on(actor, capability)


def unit_in_reach(actor: Account, capability: str, *, person: Account) -> int | None:
    """Return the unit under which the journal keeps what the actor does to the person.

    The one he entered last among those the actor looks after.
    """
    roles = roles_in_reach(actor, capability).filter(account=person.pk)
    newest = roles.order_by("-starts_on", "-pk").values_list("unit", flat=True)
    return newest.first()


def not_ended(on: date) -> Q:
    """Return the condition on roles that hold that day or later."""
    return Q(ends_before__isnull=True) | Q(ends_before__gt=on)
