"""Who may close the books of a year."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.ledger.models import FundLine
from khuyencong.apps.projects.bodies import reaches
from khuyencong.domain.foundation.decision import Decision

CLOSE_YEAR = "money.close_year"


def can_close_year(actor: Account, line: FundLine) -> Decision:
    """Leaders and finance of the unit, or of the department and finance of its province."""
    held = can(actor, CLOSE_YEAR)
    if not held:
        return held
    if any(reaches(each.unit, line) for each in actor.memberships_with(CLOSE_YEAR, None)):
        return Decision.yes()
    return Decision.no(
        "money.not_of_ours",
        "Tài khoản {name} không thuộc đơn vị khóa được sổ này",
        name=actor.display_name,
    )
