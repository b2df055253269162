"""Record that the archive took the files of a list."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.archives.entries import write_entry_of
from khuyencong.apps.archives.models import HandOver
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def complete_hand_over(
    *,
    hand_over: HandOver,
    handed_on: date,
    receiver: str,
    minutes_number: str = "",
    actor: Account,
    at: datetime,
) -> HandOver:
    """Record day, who took the files, and the number of the minutes; then the list stands.

    Its projects may take the step to the archive. Raises NotAllowed, or BadInput for a second time,
    a day to come or before a project ended, or nobody named.
    """
    rows = HandOver.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=hand_over.pk)
    require(actor, "archives.hand_over", unit=held.unit)
    if held.handed_on:
        raise BadInput("archives.handed_over", "Mục lục này đã giao nhận rồi")
    if handed_on > timezone.localdate(at):
        raise BadInput("archives.day_to_come", "Ngày giao nhận chưa tới", field="handed_on")
    last = max(held.items.values_list("ends_on", flat=True), default=None)
    if last and handed_on < last:
        raise BadInput(
            "archives.before_the_end",
            "Ngày giao nhận phải từ ngày thanh lý {last} trở đi",
            field="handed_on",
            last=f"{last:%d/%m/%Y}",
        )
    name = nfc(receiver.replace("\x00", ""))
    if not name or len(name) > 200:
        raise BadInput("archives.no_receiver", "Ghi nơi nhận hồ sơ", field="receiver")
    held.handed_on, held.receiver = handed_on, name
    held.minutes_number = nfc(minutes_number.replace("\x00", ""))[:80]
    held.save(update_fields=["handed_on", "receiver", "minutes_number"])
    data = {
        "handed_on": handed_on.isoformat(),
        "receiver": name,
        "paper_number": held.minutes_number,
    }
    write_entry_of("completed", held, actor=actor, at=at, data=data)
    return held
