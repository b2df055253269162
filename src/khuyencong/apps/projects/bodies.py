"""For which bodies of the life cycle a person acts, by unit and role."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit
from khuyencong.apps.accounts.roles import Role, UnitKind
from khuyencong.apps.places.models import Succession
from khuyencong.apps.projects.models import Project
from khuyencong.domain.lifecycle.model import Body

ACTS_FOR: dict[tuple[UnitKind, Role], tuple[Body, ...]] = {
    (UnitKind.PROMOTION_CENTRE, Role.OFFICER): ("implementing_unit",),
    (UnitKind.PROMOTION_CENTRE, Role.LEADER): ("implementing_unit",),
    (UnitKind.INDUSTRY_DEPARTMENT, Role.APPRAISER): ("department",),
    (UnitKind.INDUSTRY_DEPARTMENT, Role.LEADER): ("department",),
    (UnitKind.FINANCE_DEPARTMENT, Role.FINANCE): ("finance_department",),
    (UnitKind.FINANCE_DEPARTMENT, Role.LEADER): ("finance_department",),
    (UnitKind.PEOPLES_COMMITTEE, Role.LEADER): ("peoples_committee",),
    (UnitKind.AGENCY, Role.AGENCY): ("agency", "minister"),
    (UnitKind.AGENCY, Role.APPRAISER): ("agency",),
    (UnitKind.AGENCY, Role.LEADER): ("agency", "minister"),
}
"""The agency enters what the minister decided: his decisions come to it."""

RECORDERS: frozenset[Body] = frozenset({"implementing_unit", "department"})
"""Who may enter from its paper what another body decided outside this system."""


def bodies_of(actor: Account, project: Project) -> frozenset[Body]:
    """Return the bodies for which the actor may act on this project, lent roles included.

    The implementing unit is the unit that owns it; departments and committees are those of its
    province, or of the one that took its place.
    """
    found: set[Body] = set()
    for member in actor.current_memberships():
        unit = member.unit
        bodies = ACTS_FOR.get((UnitKind(unit.kind), Role(member.role)), ())
        if bodies and reaches(unit, project):
            found |= set(bodies)
    return frozenset(found)


def reaches(unit: Unit, row: OwnedRow) -> bool:
    """Tell whether the unit has a say over the rows of the unit that owns this one."""
    if unit.kind == UnitKind.AGENCY:
        return True
    if unit.kind == UnitKind.PROMOTION_CENTRE:
        return unit.pk == row.unit_id
    if unit.province_id == row.province_id:
        return True
    links = Succession.objects.filter(successor=unit.province_id, predecessor=row.province_id)
    return links.exists()
