"""Note that an edition was refused, with the reasons place by place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.period_returns.entries import write_entry_of_return
from khuyencong.apps.period_returns.holding import hold_return
from khuyencong.apps.period_returns.models import PeriodReturn
from khuyencong.domain.period_returns.document import Fault


@transaction.atomic
def note_refusal(*, return_id: int, why: str, faults: Sequence[Fault], at: datetime) -> None:
    """Keep what the receiver said; it is not tried again."""
    held = hold_return(return_id)
    if held.state != PeriodReturn.State.SENDING:
        return
    held.state, held.next_try_at = PeriodReturn.State.REFUSED, None
    held.problem = why
    held.faults = [each.as_plain() for each in faults]
    held.save()
    write_entry_of_return(held, "refused", actor=None, at=at)
