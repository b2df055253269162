"""Answer a review: what happened, why, what to do differently."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad, require_words
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.facts import Facts, changes
from khuyencong.apps.exchange.holding import hold_review
from khuyencong.apps.exchange.models import ProjectReview
from khuyencong.apps.exchange.queries import OPEN_REVIEWS


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts(Facts):
    """The answer; fields are named as in ``ProjectReview``."""

    texts = {"what_happened": 5000, "cause": 5000, "do_differently": 5000}

    what_happened: str
    cause: str
    do_differently: str = ""

    def check(self) -> None:
        require_words("what_happened", self.what_happened, "Ghi chuyện gì đã xảy ra")
        require_words("cause", self.cause, "Ghi vì sao")


@transaction.atomic
def answer_review(
    *, review: ProjectReview, facts: ReviewFacts, seen_version: int, actor: Account, at: datetime
) -> ProjectReview:
    """Keep the answer, also a better one, until it is concluded. Raises NotAllowed, BadInput."""
    held = hold_review(review.pk, actor=actor, seen_version=seen_version)
    if held.state not in OPEN_REVIEWS:
        raise bad("what_happened", "Lần xem lại này đã kết luận; mở lại rồi sửa tiếp")
    read = facts.settled()
    changed = changes(ReviewFacts.of(held), read)
    if changed is None:
        return held
    for name, value in read.values().items():
        setattr(held, name, value)
    held.state = ProjectReview.State.ANSWERED
    held.version += 1
    held.save()
    write_entry_of(held, "answered", changed, actor=actor, at=at)
    return held
