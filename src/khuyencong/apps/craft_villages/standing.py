"""How a village stands by its decisions: the newest that counts, repeated on its register row."""

from __future__ import annotations

from khuyencong.apps.craft_villages.models import Recognition
from khuyencong.apps.establishments.models import CraftVillage


def newest_of(village: CraftVillage) -> Recognition | None:
    """Return the newest decision that counts; one that holds before one that was withdrawn."""
    rows = list(village.recognitions.filter(removed_at=None).order_by("-decided_on", "-pk"))
    holding = [row for row in rows if row.withdrawn_on is None]
    return next(iter(holding or rows), None)


def settle_state(village: CraftVillage) -> None:
    """Write on the register row what its decisions say, inside the action that calls."""
    newest = newest_of(village)
    states = CraftVillage.State
    if newest is None:
        village.state = ""
    else:
        village.state = states.WITHDRAWN if newest.withdrawn_on else states.RECOGNISED
    village.recognised_as = newest.recognised_as if newest else ""
    village.rule_set = newest.rule_set if newest else ""
    village.recognised_on = newest.decided_on if newest else None
    village.withdrawn_on = newest.withdrawn_on if newest else None
    village.save(
        update_fields=["state", "recognised_as", "rule_set", "recognised_on", "withdrawn_on"]
    )
