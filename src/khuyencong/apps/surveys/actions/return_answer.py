"""Let an answer wait again that was taken up or refused."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.needs.actions.remove_need import remove_need
from khuyencong.apps.surveys.entries import write_entry_of_answer
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.surveys.reviewing import lock_answer
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def return_answer(*, answer: Answer, actor: Account, at: datetime) -> Answer:
    """Put the answer back among those that wait; a need that only it asked for goes.

    Raises NotAllowed; BadInput when it waits already, or something was done with its need.
    """
    answer = lock_answer(answer)
    require(actor, "surveys.run", unit=answer.unit)
    if answer.state == Answer.State.NEW:
        raise BadInput("surveys.waits_already", "Phiếu này đang chờ xem")
    need = answer.need
    answer.state, answer.reason, answer.need = Answer.State.NEW, "", None
    answer.reviewed_at = answer.reviewed_by = None
    answer.save(update_fields=["state", "reason", "need", "reviewed_at", "reviewed_by"])
    if need and need.sheet_import_id is None and not need.answers.exists():
        remove_need(need=need, actor=actor, at=at)
    write_entry_of_answer(answer, "surveys.answer.returned", actor=actor, at=at)
    return answer
