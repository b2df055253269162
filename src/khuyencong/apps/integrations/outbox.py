"""Keep what other systems are to be told, in the transaction of the deed: both or neither."""

from __future__ import annotations

from collections.abc import Sequence

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.integrations.events import EVENT_OF
from khuyencong.apps.integrations.models import Delivery, Subscription
from khuyencong.apps.integrations.tasks import order_delivery
from khuyencong.apps.journal.models import Entry


def note_events(entries: Sequence[Entry]) -> None:
    """Note a delivery for each address that wants the event and whose unit sees the row."""
    lines = [each for each in entries if each.verb in EVENT_OF and each.unit_id is not None]
    if not lines:
        return
    wanted = {EVENT_OF[each.verb] for each in lines}
    for hook in Subscription.objects.filter(ended_at=None).select_related("unit__province"):
        if not wanted & set(hook.events):
            continue
        seen = _seen_by(hook.unit, {each.unit_id for each in lines if each.unit_id})
        made = [
            _delivery(hook, each)
            for each in lines
            if EVENT_OF[each.verb] in hook.events and each.unit_id in seen
        ]
        for delivery in Delivery.objects.bulk_create(made):
            order_delivery(delivery.pk, delivery.next_try_at)


def _seen_by(unit: Unit, owners: set[int]) -> set[int]:
    """Return which of these units somebody of ``unit`` sees the rows of."""
    anybody = Account()
    anybody.work_in(unit, only=frozenset())
    return set(units_visible_to(anybody).filter(pk__in=owners).values_list("pk", flat=True))


def _delivery(hook: Subscription, entry: Entry) -> Delivery:
    return Delivery(
        province_id=hook.province_id,
        unit_id=hook.unit_id,
        subscription=hook,
        event=EVENT_OF[entry.verb],
        entry_id=entry.pk,
        object_kind=entry.object_kind,
        object_id=entry.object_id,
        happened_at=entry.at,
        trying_since=entry.at,
        next_try_at=entry.at,
    )
