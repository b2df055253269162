"""Refuse to take a complaint in (``write_entry`` in ``ending``)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.complaints.ending import LinkTo, end_complaint
from khuyencong.apps.complaints.holding import State, hold_complaint, sound_text
from khuyencong.apps.complaints.models import Complaint


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
    return end_complaint(held, State.REFUSED, text, link_to=link_to, actor=actor, at=at)
