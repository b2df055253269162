"""Tell another system of events from now on."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import transaction

from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.integrations.addresses import find_target
from khuyencong.apps.integrations.entries import write_entry_of_subscription
from khuyencong.apps.integrations.events import settled_events
from khuyencong.apps.integrations.models import Subscription
from khuyencong.apps.integrations.signing import secret_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


def add_subscription(
    *, name: str, address: str, events: Iterable[str], unit: Unit, actor: Account, at: datetime
) -> tuple[Subscription, str]:
    """Return the subscription and the secret its tellings are signed with.

    Raises NotAllowed unless the actor looks after the unit; BadInput that names the field.
    """
    require_manage(actor, "integrations.keep", unit=unit)
    name, address, wanted = nfc(name).strip(), address.strip(), settled_events(events)
    if settings.ENVIRONMENT.is_twin:
        raise BadInput("integrations.practice", "Bản tập không báo tin cho hệ thống khác")
    if not name:
        raise BadInput("integrations.no_name", "Ghi tên hệ thống nhận tin", field="name")
    find_target(address)  # before the transaction: a slow name server may hold nobody's write
    with transaction.atomic():
        hook = Subscription.objects.create(
            province=unit.province,
            unit=unit,
            name=name,
            address=address,
            events=wanted,
            nonce=secrets.token_hex(16),
            made_at=at,
            made_by=actor,
        )
        more = {"hook_events": hook.events, "hook_address": address}
        write_entry_of_subscription(hook, "made", actor=actor, at=at, more=more)
    return hook, secret_of(hook)
