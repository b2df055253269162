"""End a subscription whose receiver said that the address is gone for good."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.integrations.entries import write_entry_of_subscription
from khuyencong.apps.integrations.models import Delivery, Subscription


@transaction.atomic
def end_gone_subscription(*, subscription: Subscription, at: datetime) -> None:
    """End it in the name of the program; a second 410 changes nothing."""
    held = Subscription.objects.select_for_update().get(pk=subscription.pk)
    if held.ended_at is not None:
        return
    held.ended_at, held.is_gone = at, True
    held.save(update_fields=["ended_at", "is_gone"])
    waiting = Delivery.objects.filter(subscription=held, state=Delivery.State.WAITING)
    waiting.update(state=Delivery.State.STOPPED, ended_at=at)
    write_entry_of_subscription(held, "gone", actor=None, at=at)
