"""Keep the sums of a simulation that came to its end, and forget the rows of those before."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import SimulatedSupport, SimulationRun


@transaction.atomic
def end_simulation(
    *, run: SimulationRun, totals: dict[str, Any], digest: str, actor: Account, at: datetime
) -> SimulationRun:
    """Store the sums; ``digest`` is that of the draft as it was read. Raises NotAllowed."""
    draft = run.draft
    require(actor, "regulations.draft", unit=draft.unit)
    SimulatedSupport.objects.filter(draft=draft).exclude(run=run).delete()
    run.supports.update(is_shown=True)
    run.totals, run.digest, run.done_at = totals, digest, at
    run.save(update_fields=["totals", "digest", "done_at"])
    told = totals["all"]
    data = {
        "count": told["count"],
        "today_vnd": told["today_vnd"],
        "draft_vnd": told["draft_vnd"],
        "difference_vnd": told["difference_vnd"],
    }
    write_entry_of(draft, "simulated", data, actor=actor, at=at)
    return run
