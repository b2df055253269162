"""End the key of a province: from the next day nothing it signs is taken in."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.period_returns.entries import write_entry_of_sender
from khuyencong.apps.period_returns.models import Sender
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def end_sender(*, sender: Sender, last_on: date, actor: Account, at: datetime) -> Sender:
    """Write its last day. Raises NotAllowed; BadInput when it ended or the day is too early."""
    rows = Sender.objects.select_for_update(of=("self",)).select_related("unit", "province")
    held = rows.get(pk=sender.pk)
    require(actor, "period_returns.receive", unit=held.unit)
    if held.until_on is not None:
        raise BadInput("period_returns.sender_ended", "Khóa này đã hết hạn trước đó")
    if last_on < held.since_on:
        raise BadInput(
            "period_returns.ends_before",
            "Ngày cuối phải từ ngày bắt đầu {since}",
            field="last_on",
            since=f"{held.since_on:%d/%m/%Y}",
        )
    held.until_on = last_on
    held.save(update_fields=["until_on"])
    more = {"last_on": last_on.isoformat()}
    write_entry_of_sender(held, "ended", actor=actor, at=at, more=more)
    return held
