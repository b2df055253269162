"""Take back the reviews that a sheet brought in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.actions.remove_row import remove_row
from khuyencong.apps.craft_villages.models import VillageReview


@transaction.atomic
def undo_reviews(*, reviews: Iterable[VillageReview], actor: Account, at: datetime) -> int:
    """Remove those still there as they came in; return how many. Each writes its line.

    Raises NotAllowed. One that somebody corrected since stays.
    """
    count = 0
    for review in reviews:
        if review.removed_at is None and review.version == 1:
            remove_row(row=review, actor=actor, at=at)
            count += 1
    return count
