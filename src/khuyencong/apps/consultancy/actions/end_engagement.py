"""End a piece of consultancy: finished or cancelled; or open it again."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import CONTRACTED, hold
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.reading import read_past_day, read_words
from khuyencong.domain.foundation.errors import BadInput

State = Engagement.State


@transaction.atomic
def end_engagement(
    *,
    engagement: Engagement,
    state: str,
    ended_on: date,
    reason: str = "",
    actor: Account,
    at: datetime,
) -> Engagement:
    """Finish a contract, or cancel at any time before; the rest is told, not hidden.

    Raises NotAllowed, or BadInput: ended already, finished without a contract, a cancelling
    without a reason, or work, invoices or money left open without one.
    """
    held = hold(engagement.pk, actor=actor)
    if held.is_ended:
        raise BadInput("consultancy.ended", "Việc tư vấn này đã kết thúc")
    if state not in (State.FINISHED, State.CANCELLED):
        raise BadInput("consultancy.bad_end", "Chọn kết thúc hoặc hủy", field="state")
    if state == State.FINISHED and held.state != CONTRACTED:
        raise BadInput(
            "consultancy.no_contract", "Chưa ký hợp đồng thì hủy, không kết thúc", field="state"
        )
    needed = "vì sao hủy" if state == State.CANCELLED else ""
    if what := left_open(held):
        needed = needed or f"lý do kết thúc khi còn {what}"
    why = read_words(reason, field="reason", most=1000, what=needed)
    since = held.signed_on or held.received_on
    held.ended_on = read_past_day(ended_on, field="ended_on", at=at, since=since)
    held.state, held.end_reason = State(state), why
    held.save()
    data = {"happened_on": held.ended_on.isoformat(), "engagement_state": held.state}
    write_entry_of(held, "engagement.ended", data, actor=actor, at=at, reason=why)
    return held


def left_open(held: Engagement) -> str:
    """Return in words what of a contract is not done, not invoiced or not paid."""
    left = [
        (held.milestones.filter(done_on=None).exists(), "mốc chưa xong"),
        (held.to_invoice_vnd, "tiền chưa xuất hóa đơn"),
        (held.unpaid_vnd, "hóa đơn chưa thu"),
    ]
    return ", ".join(words for holds, words in left if holds)


@transaction.atomic
def reopen_engagement(*, engagement: Engagement, actor: Account, at: datetime) -> Engagement:
    """Let it go on from where it stood. Raises NotAllowed, or BadInput when it did not end."""
    held = hold(engagement.pk, actor=actor)
    if not held.is_ended:
        raise BadInput("consultancy.not_ended", "Việc tư vấn này chưa kết thúc")
    data = {"engagement_state": held.state, "end_reason": held.end_reason}
    before = State.OFFERED if held.offered_on else State.REQUESTED
    held.state = State.CONTRACTED if held.signed_on else before
    held.ended_on, held.end_reason = None, ""
    held.save()
    write_entry_of(held, "engagement.reopened", data, actor=actor, at=at)
    return held
