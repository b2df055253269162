"""How a complaint ends: with words its sender reads, mailed to who left an address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.complaints.lines import write_entry_of_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.notices.tasks import deliver_mail

LinkTo = Callable[[str], str]
"""Turns a code into the address of its page."""


def end_complaint(
    held: Complaint, state: str, text: str, *, link_to: LinkTo, actor: Account, at: datetime
) -> Complaint:
    """Keep the words and the state, inside the transaction of an action that holds the row."""
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
