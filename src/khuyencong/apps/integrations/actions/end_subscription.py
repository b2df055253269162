"""Tell another system nothing more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.integrations.entries import write_entry_of_subscription
from khuyencong.apps.integrations.models import Delivery, Subscription
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def end_subscription(*, subscription: Subscription, actor: Account, at: datetime) -> Subscription:
    """End it; what waits is told no more. Raises NotAllowed, or BadInput when it has ended."""
    rows = Subscription.objects.select_for_update(of=("self",)).select_related("unit__province")
    held = rows.get(pk=subscription.pk)
    require_manage(actor, "integrations.keep", unit=held.unit)
    if held.ended_at is not None:
        raise BadInput("integrations.hook_ended", "Nơi nhận tin này đã thôi nhận trước đó")
    held.ended_at = at
    held.save(update_fields=["ended_at"])
    waiting = Delivery.objects.filter(subscription=held, state=Delivery.State.WAITING)
    waiting.update(state=Delivery.State.STOPPED, ended_at=at)
    write_entry_of_subscription(held, "ended", actor=actor, at=at)
    return held
