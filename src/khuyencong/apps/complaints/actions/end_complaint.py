"""Answer a complaint, or refuse to take it in; and take that back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.complaints.holding import State, hold_complaint, sound_text
from khuyencong.apps.complaints.lines import write_entry_of_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import BadInput

LinkTo = Callable[[str], str]
"""Turns a code into the address of its page."""


@transaction.atomic
def answer_complaint(
    *,
    complaint: Complaint,
    answer: str,
    link_to: LinkTo,
    actor: Account,
    at: datetime,
    version: int | None = None,
) -> Complaint:
    """Keep the answer with its reasons, and mail it to who left an address.

    Raises NotAllowed, BadInput.
    """
    held = hold_complaint(
        complaint, actor=actor, states=(State.TAKEN,), capability="complaints.answer",
        version=version,
    )  # fmt: skip
    text = sound_text(answer, field="answer", least="Ghi trả lời và lý do")
    return _end(held, State.ANSWERED, text, link_to=link_to, actor=actor, at=at)


@transaction.atomic
def refuse_complaint(
    *,
    complaint: Complaint,
    reason: str,
    link_to: LinkTo,
    actor: Account,
    at: datetime,
    version: int | None = None,
) -> Complaint:
    """Say why it is not taken in; who sent it reads the reason. Raises NotAllowed, BadInput."""
    held = hold_complaint(complaint, actor=actor, states=(State.NEW,), version=version)
    text = sound_text(reason, field="reason", least="Ghi lý do không thụ lý")
    return _end(held, State.REFUSED, text, link_to=link_to, actor=actor, at=at)


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


def _end(
    held: Complaint, state: str, text: str, *, link_to: LinkTo, actor: Account, at: datetime
) -> Complaint:
    held.state, held.answer = state, text
    held.decided_at, held.decided_by = at, actor
    held.version += 1
    held.save()
    if held.email:
        subject = f"Trả lời đơn {held.number}"
        body = f"{text}\n\nXem lại tại:\n{link_to(held.code)}\n"
        deliver_mail.enqueue(subject, body, [held.email])
    data = {"mailed": bool(held.email)}
    write_entry_of_complaint(held, str(state), actor=actor, at=at, data=data)
    return held
