"""Background work of figures sent between installations."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models.functions import Now
from django_tasks import task

from khuyencong.apps.period_returns.models import PeriodReturn

LONGEST_TRY = timedelta(minutes=10)
"""A try that has told nothing for so long was killed: the next one takes over."""


@task()
def deliver_return(return_id: int) -> bool:
    """Try to send an edition; the next try is ordered before this one begins, so that a kill
    breaks no chain. Return whether it was this one's turn."""
    from khuyencong.apps.period_returns.sending import send_now

    at = _clock(return_id)
    watch = at + LONGEST_TRY
    mine = PeriodReturn.objects.filter(
        pk=return_id, state=PeriodReturn.State.SENDING, next_try_at__lte=at + timedelta(seconds=2)
    ).update(next_try_at=watch)
    if not mine:
        return False
    _order(return_id, watch)
    if again := send_now(return_id, at=at):
        _order(return_id, again)
    return True


def deliver_waiting(*, at: datetime) -> int:
    """Hand what should have gone by now to the worker again; return how many."""
    waiting = PeriodReturn.objects.filter(state=PeriodReturn.State.SENDING, next_try_at__lte=at)
    keys = list(waiting.values_list("pk", flat=True))
    for key in keys:
        deliver_return.enqueue(key)
    return len(keys)


def _clock(return_id: int) -> datetime:
    rows = PeriodReturn.objects.filter(pk=return_id).annotate(clock=Now())
    at: datetime = rows.values_list("clock", flat=True).get()
    return at


def _order(return_id: int, when: datetime) -> None:
    if deliver_return.get_backend().supports_defer:
        deliver_return.using(run_after=when).enqueue(return_id)
