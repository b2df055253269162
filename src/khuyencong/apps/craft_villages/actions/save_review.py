"""Keep what was found of a craft village in a year."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.facts import ReviewFacts, bad
from khuyencong.apps.craft_villages.holding import (
    RECORD,
    changes_of,
    day_of,
    hold,
    refuse_unseen,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import VillageReview
from khuyencong.apps.establishments.models import CraftVillage


@transaction.atomic
def save_review(
    *, village: CraftVillage, facts: ReviewFacts, seen_version: int, actor: Account, at: datetime
) -> VillageReview:
    """Record the review of a year, or bring it to these facts; the same facts change nothing.

    ``seen_version`` is that of the review the person had before him, 0 for none. Raises
    NotAllowed; BadInput that names the field, also when somebody saved meanwhile.
    """
    held = hold(village, actor=actor, capability=RECORD)
    read = facts.settled(today=day_of(at))
    review = held.reviews.filter(year=read.year, removed_at=None).first()
    if review and not seen_version:
        raise bad("year", f"Năm {read.year} đã rà soát; mở năm đó để sửa")
    refuse_unseen(review or VillageReview(version=0), seen_version)
    before = ReviewFacts.of(review).told() if review else {}
    changes = changes_of(before, read.told())
    if review and not changes:
        return review
    owner: dict[str, Any] = {"unit_id": held.unit_id, "province_id": held.province_id}
    kept = review or VillageReview(village=held, version=0, **owner)
    for name, value in asdict(read).items():
        setattr(kept, name, value)
    kept.version += 1
    kept.save()
    told = {"year": read.year, **changes} if review else read.told()
    what = "review_amended" if review else "reviewed"
    write_entry_of(held, what, told, actor=actor, at=at)
    return kept
