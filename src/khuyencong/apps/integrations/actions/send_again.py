"""Tell an event once more, whatever became of it before."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.integrations.entries import write_entry_of_subscription
from khuyencong.apps.integrations.models import Delivery
from khuyencong.apps.integrations.tasks import order_delivery
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def send_again(*, delivery: Delivery, actor: Account, at: datetime) -> Delivery:
    """Let it be told anew for three days. Raises NotAllowed; BadInput when nobody listens."""
    rows = Delivery.objects.select_for_update(of=("self",))
    held = rows.select_related("subscription__unit__province").get(pk=delivery.pk)
    hook = held.subscription
    require_manage(actor, "integrations.keep", unit=hook.unit)
    if hook.ended_at is not None:
        raise BadInput("integrations.hook_ended", "Nơi nhận tin này đã thôi nhận")
    held.state, held.ended_at, held.tries = Delivery.State.WAITING, None, 0
    held.trying_since = held.next_try_at = at
    held.save()
    more = {"hook_event": held.event}
    write_entry_of_subscription(hook, "sent_again", actor=actor, at=at, more=more)
    order_delivery(held.pk, at)
    return held
