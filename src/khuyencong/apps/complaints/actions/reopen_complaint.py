"""Take the answer to a complaint, or its refusal, back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.complaints.holding import State, hold_complaint
from khuyencong.apps.complaints.lines import write_entry_of_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def reopen_complaint(*, complaint: Complaint, actor: Account, at: datetime) -> Complaint:
    """Take the answer or the refusal back; it is kept beside. Raises NotAllowed, BadInput."""
    held = hold_complaint(complaint, actor=actor, states=(State.ANSWERED, State.REFUSED))
    with opened("a complaint sent on to another unit"):
        is_followed = Complaint.objects.filter(follows=held).exists()
    if is_followed:
        raise BadInput("complaints.followed", "Người gửi đã gửi tiếp, không mở lại đơn này được")
    ended_at = held.decided_at or at
    held.former_answers.append({"answer": held.answer, "at": ended_at.isoformat()})
    held.state = State.TAKEN if held.state == State.ANSWERED else State.NEW
    held.answer, held.decided_at, held.decided_by = "", at, actor
    held.version += 1
    held.save()
    write_entry_of_complaint(held, "reopened", actor=actor, at=at)
    return held
