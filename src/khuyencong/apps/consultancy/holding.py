"""Hold a piece of consultancy while something of it is changed."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.domain.foundation.errors import BadInput

RECORD = "consultancy.record"
CONTRACTED = Engagement.State.CONTRACTED


def hold(engagement_id: int, *, actor: Account) -> Engagement:
    """Lock it: whoever else changes it waits. Raises NotAllowed."""
    rows = Engagement.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=engagement_id)
    require(actor, RECORD, unit=held.unit)
    return held


def hold_contract(engagement_id: int, *, actor: Account) -> Engagement:
    """Lock one whose contract runs. Raises NotAllowed, or BadInput without one, or ended."""
    held = hold(engagement_id, actor=actor)
    if held.state != CONTRACTED:
        raise BadInput(
            "consultancy.no_contract",
            "Việc tư vấn này không có hợp đồng đang thực hiện: {state}",
            state=held.get_state_display().lower(),
        )
    return held


def owner_of(engagement: Engagement) -> dict[str, int]:
    """Return unit and province for a row of it."""
    return {"unit_id": engagement.unit_id, "province_id": engagement.province_id}
