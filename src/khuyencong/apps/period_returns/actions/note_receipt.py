"""Note that an edition arrived, with its receipt."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.period_returns.entries import write_entry_of_return
from khuyencong.apps.period_returns.holding import hold_return
from khuyencong.apps.period_returns.models import PeriodReturn


@transaction.atomic
def note_receipt(*, return_id: int, receipt: str, received_at: datetime, at: datetime) -> None:
    """Keep the receipt; the same told twice changes nothing."""
    held = hold_return(return_id)
    if held.state == PeriodReturn.State.RECEIVED:
        return
    held.state = PeriodReturn.State.RECEIVED
    held.receipt, held.received_at = receipt, received_at
    held.next_try_at, held.problem, held.faults = None, "", []
    held.chunks_sent = held.chunks_total
    held.save()
    write_entry_of_return(held, "arrived", actor=None, at=at)
