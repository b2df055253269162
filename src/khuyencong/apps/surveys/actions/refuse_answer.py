"""Refuse an answer: noise, or sent to the wrong place."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.surveys.entries import write_entry_of_answer
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.surveys.reviewing import lock_answer
from khuyencong.domain.foundation.errors import BadInput

MOST_REASON = 500


@transaction.atomic
def refuse_answer(*, answer: Answer, reason: str, actor: Account, at: datetime) -> Answer:
    """Keep the answer out of the needs, with the reason its sender reads.

    Raises NotAllowed; BadInput without a reason, or when the answer became a need.
    """
    answer = lock_answer(answer)
    require(actor, "surveys.run", unit=answer.unit)
    reason = reason.strip()
    if answer.state == Answer.State.ACCEPTED:
        raise BadInput("surveys.became_a_need", "Phiếu này đã thành nhu cầu")
    if not 0 < len(reason) <= MOST_REASON:
        raise BadInput(
            "surveys.no_reason",
            "Ghi lý do, từ 1 đến {most} chữ: người gửi sẽ đọc",
            field="reason",
            most=MOST_REASON,
        )
    answer.state, answer.reason = Answer.State.REFUSED, reason
    answer.reviewed_at, answer.reviewed_by = at, actor
    answer.save(update_fields=["state", "reason", "reviewed_at", "reviewed_by"])
    write_entry_of_answer(answer, "surveys.answer.refused", actor=actor, at=at, reason=reason)
    return answer
