"""The centres of the practice data tell the public of their supported projects."""

from __future__ import annotations

from khuyencong.apps.accounts.looked_after import can_manage
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.projects.actions.set_publishing import set_publishing
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

ADMINISTRATOR = "quantri"
PUBLISHED_AT = moment("2026-11-17 08:00")


def tell_the_public(cast: Cast) -> None:
    """Let each centre the administrator looks after publish."""
    actor = cast.people[ADMINISTRATOR]
    for unit in cast.units.values():
        is_centre = unit.kind == UnitKind.PROMOTION_CENTRE
        if is_centre and can_manage(actor, "accounts.manage_units", unit=unit):
            set_publishing(unit=unit, is_on=True, actor=actor, at=PUBLISHED_AT)
