"""Take the conclusion of a review back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_review
from khuyencong.apps.exchange.models import ProjectReview

State = ProjectReview.State


@transaction.atomic
def reopen_review(*, review: ProjectReview, actor: Account, at: datetime) -> ProjectReview:
    """Open one that was concluded without a lesson. Raises NotAllowed, BadInput."""
    held = hold_review(review.pk, actor=actor)
    if held.state != State.NO_LESSON:
        raise bad("reason", "Chỉ mở lại được lần xem lại kết luận không có bài học")
    data = {"reason_before": held.reason}
    held.state = State.ANSWERED if held.what_happened else State.ASKED
    held.reason = ""
    held.version += 1
    held.save(update_fields=["state", "reason", "version"])
    write_entry_of(held, "reopened", data, actor=actor, at=at)
    return held
