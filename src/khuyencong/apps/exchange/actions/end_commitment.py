"""Say that a commitment was kept, or is dropped."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad, require_one_of, settled_text
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_commitment
from khuyencong.apps.exchange.models import Commitment

State = Commitment.State
LONGEST_REASON = 2000


@transaction.atomic
def end_commitment(
    *,
    commitment: Commitment,
    state: str,
    ended_on: date,
    reason: str,
    actor: Account,
    at: datetime,
) -> Commitment:
    """End it: done, perhaps with what was done, or dropped with a reason.

    Raises NotAllowed; BadInput when it has ended, the day lies ahead, or no reason is given.
    """
    held = hold_commitment(commitment.pk, actor=actor)
    require_one_of("state", state, (State.DONE, State.DROPPED))
    if held.state != State.OPEN:
        raise bad("state", "Cam kết này đã kết thúc")
    if ended_on > timezone.localdate(at):
        raise bad("ended_on", "Ngày này chưa tới")
    told = settled_text("reason", reason, LONGEST_REASON)
    if state == State.DROPPED and not told:
        raise bad("reason", "Thôi không làm thì ghi lý do")
    held.state, held.ended_on, held.reason = State(state), ended_on, told
    held.version += 1
    held.save(update_fields=["state", "ended_on", "reason", "version"])
    data = {"commitment_state": state, "ended_on": ended_on.isoformat()}
    write_entry_of(held, "ended", data, actor=actor, at=at, reason=told)
    return held
