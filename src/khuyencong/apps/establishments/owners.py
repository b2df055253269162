"""What an owner may see: the one place that says it, as ``rows_visible_to`` does for an office."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypeVar

from django.db.models import QuerySet

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.models import Account, OwnedRow
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.establishments.models import Establishment, EstablishmentOwner

Row = TypeVar("Row", bound=OwnedRow)
PATHS = {
    "establishments.Establishment": "pk",
    "establishments.RecordProposal": "establishment",
    "needs.Need": "establishment",
    "surveys.Answer": "establishment",
    "projects.Project": "establishment",
    "projects.ProjectPaper": "project__establishment",
    "results.ResultRow": "project__establishment",
    "results.FollowUp": "project__establishment",
    "money.Instalment": "schedule__project__establishment",
}
"""How the rows an owner may see lead to their establishment. What is not named here he never
sees: votes, sheets of appraisers, checks, notes, the journal."""


def rows_of_owner(rows: QuerySet[Row], account: Account) -> QuerySet[Row]:
    """Keep the rows of the establishments the account owns today.

    Raises KeyError for rows that no owner may see at all.
    """
    path = PATHS[rows.model._meta.label]
    owned = EstablishmentOwner.objects.filter(account=account.pk, ended_at=None)
    if not account.is_active:
        return rows.none()
    standing = owned.filter(establishment__merged_into=None)
    return rows.filter(**{f"{path}__in": standing.values("establishment")})


def establishments_of(account: Account) -> QuerySet[Establishment]:
    """Return the establishments the account owns today, by name."""
    rows = Establishment.objects.select_related("unit", "province", "craft_village")
    return rows_of_owner(rows, account).order_by("search", "pk")


def get_own_establishment(establishment_id: int, *, owner: Account) -> Establishment:
    """Return an establishment of the owner's. Raises Establishment.DoesNotExist."""
    return establishments_of(owner).get(pk=establishment_id)


def works_in_an_office(account: Account) -> bool:
    """Tell whether the account has any role today besides that of an owner."""
    return any(member.role != Role.OWNER for member in account.current_memberships())


def is_owner(account: Account) -> bool:
    """Tell whether the account looks after an establishment today."""
    with opened("what an owner has"):  # on a page of the office he reaches no row at all
        return EstablishmentOwner.objects.filter(account=account.pk, ended_at=None).exists()


def is_owner_only(account: Account) -> bool:
    """Tell whether the account is an owner's and nobody's of an office."""
    if works_in_an_office(account):
        return False
    return bool(account.current_memberships()) or is_owner(account)


def list_owners_of(establishment: Establishment) -> QuerySet[EstablishmentOwner]:
    """Return who was ever asked for an establishment the caller may see, newest first."""
    beside = ("account", "invited_by", "ended_by")
    return establishment.owners.select_related(*beside).order_by("-pk")


def find_owner_invitation(
    secret: str, *, at: datetime, lock: bool = False
) -> EstablishmentOwner | None:
    """Return the invitation whose link still works at that instant, if the secret fits one."""
    rows: QuerySet[Any] = EstablishmentOwner.objects.select_related("establishment", "unit")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    found = rows.filter(digest=digest_of(secret)).first()
    return found if found and found.is_open_at(at) else None


def provinces_of_owner(account: Account) -> list[int]:
    """Return the provinces of the establishments the account owns today, and what they became."""
    rows = rows_of_owner(Establishment.objects.all(), account)
    pairs = rows.values_list("province", "province__heirs__successor")
    return sorted({key for pair in pairs for key in pair if key is not None})
