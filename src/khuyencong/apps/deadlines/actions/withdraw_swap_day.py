"""Take back a swapped day: the calendar's own answer counts again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.calendar_changes import keep_up, require_keeper_of
from khuyencong.apps.deadlines.models import SwapDay
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_day


@transaction.atomic
def withdraw_swap_day(*, swap_day: SwapDay, actor: Account, at: datetime) -> SwapDay:
    """Withdraw it; it stays to be seen. Raises NotAllowed, BadInput when it is withdrawn."""
    require(actor, "deadlines.keep_calendar")
    locked = SwapDay.objects.select_for_update(of=("self",)).get(pk=swap_day.pk)
    require_keeper_of(locked, actor)
    if locked.withdrawn_at is not None:
        raise BadInput("deadlines.withdrawn", "Ngày này đã được rút")
    locked.withdrawn_at = at
    locked.save(update_fields=["withdrawn_at"])
    keep_up(locked, at=at)
    write_entry(
        verb="deadlines.swap_day.withdrawn",
        actor=actor,
        at=at,
        unit_id=locked.unit_id,
        object_kind="swap_day",
        object_id=locked.pk,
        label=format_day(locked.day),
        data={"on": locked.day.isoformat()},
    )
    return locked
