"""Drop a list that was not handed over: its projects wait again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.archives.entries import write_entry_of
from khuyencong.apps.archives.models import HandOver
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def drop_hand_over(*, hand_over: HandOver, actor: Account, at: datetime) -> None:
    """Remove a list in the making. Raises NotAllowed, BadInput once it was handed over."""
    rows = HandOver.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=hand_over.pk)
    require(actor, "archives.hand_over", unit=held.unit)
    if held.handed_on:
        raise BadInput("archives.handed_over", "Mục lục đã giao nhận, không bỏ được nữa")
    codes = list(held.items.values_list("project__code", flat=True))
    write_entry_of("dropped", held, actor=actor, at=at, data={"projects": codes})
    held.delete()
