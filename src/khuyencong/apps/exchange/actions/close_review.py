"""Conclude a review without a lesson."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad, require_words, settled_text
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_review
from khuyencong.apps.exchange.models import ProjectReview
from khuyencong.apps.exchange.queries import OPEN_REVIEWS

LONGEST_REASON = 2000


@transaction.atomic
def close_review(
    *, review: ProjectReview, reason: str, actor: Account, at: datetime
) -> ProjectReview:
    """Say that there is no lesson, and why. Raises NotAllowed, BadInput."""
    held = hold_review(review.pk, actor=actor)
    if held.state not in OPEN_REVIEWS:
        raise bad("reason", "Lần xem lại này đã kết luận")
    told = settled_text("reason", reason, LONGEST_REASON)
    require_words("reason", told, "Ghi vì sao không có bài học")
    held.state, held.reason = ProjectReview.State.NO_LESSON, told
    held.version += 1
    held.save(update_fields=["state", "reason", "version"])
    write_entry_of(held, "closed", {}, actor=actor, at=at, reason=told)
    return held
