"""Who may move days."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account, Membership, Unit
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.projects.bodies import bodies_of
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import NotAllowed

EXTENDERS = frozenset({"department", "agency"})
"""No text in our data names who extends a project's deadline: the bodies that watch over it do,
by a paper they name."""
CALENDAR_KEEPERS = (UnitKind.INDUSTRY_DEPARTMENT, UnitKind.AGENCY)


def can_extend(actor: Account, project: Project) -> Decision:
    """Tell whether the actor acts for a body that may extend a deadline of the project."""
    if actor.has_capability("deadlines.extend") and bodies_of(actor, project) & EXTENDERS:
        return Decision.yes()
    return Decision.no(
        "deadlines.extended_by_department",
        "Sở Công Thương hoặc Cục gia hạn; tài khoản {name} không thuộc các đơn vị đó",
        name=actor.display_name,
    )


def require_extender(actor: Account, project: Project) -> None:
    """Raise NotAllowed unless the actor may extend a deadline of the project."""
    can_extend(actor, project).or_raise(NotAllowed)


def calendar_unit(actor: Account) -> Unit | None:
    """Return the department or agency whose calendar the actor keeps, None if he keeps none."""
    members: list[Membership] = actor.memberships_with("deadlines.keep_calendar")
    return next((m.unit for m in members if m.unit.kind in CALENDAR_KEEPERS), None)


def require_calendar_unit(actor: Account) -> Unit:
    """Return the unit whose calendar the actor keeps. Raises NotAllowed."""
    if (unit := calendar_unit(actor)) is None:
        raise NotAllowed(
            "deadlines.calendar_of_department",
            "Chỉ Sở Công Thương hoặc Cục ghi ngày của lịch; tài khoản {name} không thuộc "
            "các đơn vị đó",
            name=actor.display_name,
        )
    return unit
