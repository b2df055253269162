"""Correct what a request says."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.actions.record_request import columns, told
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.facts import RequestFacts, settled
from khuyencong.apps.consultancy.holding import hold
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def change_request(
    *,
    engagement: Engagement,
    facts: RequestFacts,
    seen_version: int | None,
    actor: Account,
    at: datetime,
) -> Engagement:
    """Keep what is said now. Raises NotAllowed, or BadInput: ended, or changed meanwhile."""
    held = hold(engagement.pk, actor=actor)
    if held.is_ended:
        raise BadInput("consultancy.ended", "Việc tư vấn này đã kết thúc: mở lại trước khi sửa")
    if seen_version is not None and seen_version != held.version:
        raise BadInput(
            "consultancy.changed_meanwhile",
            "Người khác vừa sửa; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    for name, value in columns(settled(facts, actor=actor, at=at)).items():
        setattr(held, name, value)
    held.version += 1
    held.save()
    write_entry_of(held, "request.changed", told(held), actor=actor, at=at)
    return held
