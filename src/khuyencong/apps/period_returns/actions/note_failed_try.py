"""Note that a try did not get through, and when the next one is."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from khuyencong.apps.period_returns.entries import write_entry_of_return
from khuyencong.apps.period_returns.holding import hold_return
from khuyencong.apps.period_returns.models import PeriodReturn

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(hours=24)


def wait_after(attempts: int) -> timedelta:
    """Return how long to wait after so many tries: twice as long each time, a day at most.

    Examples
    --------
    >>> [wait_after(n).total_seconds() / 60 for n in (1, 2, 3, 40)]
    [5.0, 10.0, 20.0, 1440.0]
    """
    doublings: int = min(attempts - 1, 10)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


@transaction.atomic
def note_failed_try(*, return_id: int, why: str, at: datetime) -> datetime | None:
    """Return when it is tried again; None when it is not under way any more."""
    held = hold_return(return_id)
    if held.state != PeriodReturn.State.SENDING:
        return None
    held.problem = why
    held.next_try_at = at + wait_after(max(1, held.attempts))
    held.save(update_fields=["problem", "next_try_at"])
    write_entry_of_return(held, "not_through", actor=None, at=at)
    return held.next_try_at
