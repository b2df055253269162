"""Ask for an edition to be sent; the worker does it and tries again until it arrives."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.period_returns.entries import write_entry_of_return
from khuyencong.apps.period_returns.holding import hold_return
from khuyencong.apps.period_returns.models import PeriodReturn
from khuyencong.apps.period_returns.queries import destination_of
from khuyencong.apps.period_returns.tasks import deliver_return
from khuyencong.domain.foundation.errors import BadInput

State = PeriodReturn.State


@transaction.atomic
def send_return(*, row: PeriodReturn, actor: Account, at: datetime) -> PeriodReturn:
    """Hand it to the worker. Raises NotAllowed; BadInput when it was received, refused, or has
    nowhere to go. Asking again while it is under way tries at once."""
    held = hold_return(row.pk)
    require(actor, "period_returns.send", unit=held.unit)
    if held.state in (State.RECEIVED, State.REFUSED):
        raise BadInput(
            "period_returns.answered",
            "Bản này đã có trả lời của nơi nhận; cần gửi lại thì lập bản mới",
        )
    if destination_of(held.province) is None:
        raise BadInput(
            "period_returns.no_destination",
            "Chưa có địa chỉ nơi nhận: người quản trị ghi ở mục Nơi nhận số liệu",
        )
    held.state = State.SENDING
    held.next_try_at = at
    held.save(update_fields=["state", "next_try_at"])
    write_entry_of_return(held, "sent", actor=actor, at=at)
    deliver_return.enqueue(held.pk)
    held.refresh_from_db()
    return held
