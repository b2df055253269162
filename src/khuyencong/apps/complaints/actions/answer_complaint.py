"""Answer a complaint (``write_entry`` in ``ending``)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.complaints.ending import LinkTo, end_complaint
from khuyencong.apps.complaints.holding import State, hold_complaint, sound_text
from khuyencong.apps.complaints.models import Complaint


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
    return end_complaint(held, State.ANSWERED, text, link_to=link_to, actor=actor, at=at)
