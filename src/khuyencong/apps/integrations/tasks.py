"""Background work: tell other systems."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models.functions import Now
from django_tasks import task

from khuyencong.apps.integrations.models import Delivery

LONGEST_TRY = timedelta(minutes=2)
"""A try that has told nothing for so long was killed: the next one takes over."""


@task()
def deliver_event(delivery_id: int) -> bool:
    """Try to tell; the next try is ordered before this one begins, so that a kill breaks no chain.

    Return whether it was this one's turn.
    """
    at = _clock(delivery_id)
    return at is not None and try_delivery(delivery_id, at=at)


def try_delivery(delivery_id: int, *, at: datetime) -> bool:
    """Try to tell when it is due at that instant; return whether it was."""
    from khuyencong.apps.integrations.sending import send_event

    watch = at + LONGEST_TRY
    mine = Delivery.objects.filter(
        pk=delivery_id, state=Delivery.State.WAITING, next_try_at__lte=at + timedelta(seconds=2)
    ).update(next_try_at=watch)
    if not mine:
        return False
    order_delivery(delivery_id, watch)
    delivery = Delivery.objects.select_related("subscription").get(pk=delivery_id)
    if again := send_event(delivery, at=at):
        order_delivery(delivery_id, again)
    return True


def deliver_overdue(*, at: datetime) -> int:
    """Hand what should have been told by now to the worker again; return how many."""
    waiting = Delivery.objects.filter(state=Delivery.State.WAITING, next_try_at__lte=at)
    keys = list(waiting.values_list("pk", flat=True))
    for key in keys:
        deliver_event.enqueue(key)
    return len(keys)


def order_delivery(delivery_id: int, when: datetime) -> None:
    """Order a try: with the database's queue in the same transaction as what is to be told."""
    if deliver_event.get_backend().supports_defer:
        deliver_event.using(run_after=when).enqueue(delivery_id)


def _clock(delivery_id: int) -> datetime | None:
    rows = Delivery.objects.filter(pk=delivery_id).annotate(clock=Now())
    return rows.values_list("clock", flat=True).first()
