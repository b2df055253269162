"""Hold an edition while it is changed."""

from __future__ import annotations

from khuyencong.apps.period_returns.models import PeriodReturn


def hold_return(return_id: int) -> PeriodReturn:
    """Return it as stored now, held until the transaction ends."""
    rows = PeriodReturn.objects.select_for_update(of=("self",))
    return rows.select_related("unit", "province").get(pk=return_id)
