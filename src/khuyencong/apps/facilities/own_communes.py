"""The communes of a collaborator, and which written places lie in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.facilities.models import CommuneCollaborator
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.written_communes import (
    find_named_commune,
    names_of,
    with_origins,
)

CAPABILITY = "surveys.answer"
"""What makes an account a collaborator's."""
_COMMITTEE = re.compile(r"^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnCommune:
    """A commune as the list of collaborators, or the unit of the role, writes it."""

    label: str
    province: AdminUnit
    uids: frozenset[str] = frozenset()
    """The commune and those that went into it; empty for one the gazetteer does not know."""

    @property
    def names(self) -> list[str]:
        """Folded names under which rows of the commune are found."""
        return names_of(self.uids) if self.uids else [fold(self.label)]

    def holds(self, place: str, *, province: str) -> bool:
        """Tell whether a place, as written under the province of that uid, lies in the commune."""
        if not self.uids:
            return fold(self.label) in map(str.strip, fold(place).split(","))
        found = find_named_commune(place, province=province, is_sure=True)
        return found is not None and found.uid in self.uids


def own_communes(account: Account) -> list[OwnCommune]:
    """Return the communes the account works in today as a collaborator.

    What the centre entered of the person counts, and nothing once that has ended; of somebody
    nobody entered, the communes of his roles.
    """
    roles = account.memberships_with(CAPABILITY)
    if not roles:
        return []
    rows = CommuneCollaborator.objects.filter(account=account.pk)
    entered = list(rows.select_related("province"))
    told = [
        (each.commune, each.province)
        for each in entered
        if each.state == CommuneCollaborator.State.ACTIVE
    ]
    return [_own(label, province) for label, province in (told if entered else _of_roles(roles))]


def in_own_communes(place: str, communes: Iterable[OwnCommune], *, province: str) -> bool:
    """Tell whether a written place lies in one of these communes."""
    return any(each.holds(place, province=province) for each in communes)


def is_collaborator_only(account: Account) -> bool:
    """Tell whether the account has no role today besides that of a collaborator."""
    roles = {member.role for member in account.current_memberships()}
    return roles == {Role.COLLABORATOR.value}


def _of_roles(roles: Iterable[Membership]) -> list[tuple[str, AdminUnit]]:
    return [
        (_COMMITTEE.sub("", each.unit.name), each.unit.province)
        for each in roles
        if each.unit.kind == UnitKind.COMMUNE and each.unit.province is not None
    ]


def _own(label: str, province: AdminUnit) -> OwnCommune:
    found = find_named_commune(label, province=province.uid)
    return OwnCommune(label, province, with_origins(found.uid) if found else frozenset())
