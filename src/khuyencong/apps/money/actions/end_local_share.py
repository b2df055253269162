"""Record that a province no longer rules by a ratio of advances."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.money.models import LocalShare
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def end_local_share(
    *, share: LocalShare, last_on: date, actor: Account, at: datetime, reason: str = ""
) -> LocalShare:
    """Let it hold until a last day; what was sent under it stays.

    Raises NotAllowed, or BadInput for a second time or a day before its first.
    """
    held = LocalShare.objects.select_for_update(of=("self",)).select_related("unit")
    held_share = held.get(pk=share.pk)
    require(actor, "norms.add_local", unit=held_share.unit)
    if held_share.valid_to:
        raise BadInput("money.share_ended", "Tỷ lệ này đã ghi ngày hết hiệu lực")
    if last_on < held_share.valid_from:
        raise BadInput(
            "money.share_ends_early", "Ngày cuối phải từ ngày bắt đầu trở đi", field="last_on"
        )
    held_share.valid_to = last_on
    held_share.save(update_fields=["valid_to"])
    write_entry(
        verb="money.local_share.ended",
        actor=actor,
        at=at,
        unit_id=held_share.unit_id,
        object_kind="unit",
        object_id=held_share.unit_id,
        label=held_share.unit.name,
        data={
            "share_bp": held_share.share_bp,
            "act": held_share.act,
            "valid_to": last_on.isoformat(),
        },
        reason=reason.strip(),
    )
    return held_share
