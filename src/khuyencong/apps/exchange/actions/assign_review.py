"""Say who of the unit answers a review, and until when."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.commitment_facts import require_holder
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_review
from khuyencong.apps.exchange.models import ProjectReview


@transaction.atomic
def assign_review(
    *,
    review: ProjectReview,
    holder_id: int | None,
    due_on: date,
    seen_version: int,
    actor: Account,
    at: datetime,
) -> ProjectReview:
    """Give it to somebody (None: whoever may), with a day. Raises NotAllowed, BadInput."""
    held = hold_review(review.pk, actor=actor, seen_version=seen_version)
    require_holder(holder_id, unit=held.unit)
    if due_on < held.happened_on:
        raise bad("due_on", f"Hạn không trước ngày {held.happened_on:%d/%m/%Y}")
    before = {"holder_id": str(held.asked_of_id or ""), "due_on": held.due_on.isoformat()}
    after = {"holder_id": str(holder_id or ""), "due_on": due_on.isoformat()}
    if before == after:
        return held
    held.asked_of_id, held.due_on = holder_id, due_on
    held.version += 1
    held.save(update_fields=["asked_of", "due_on", "version"])
    write_entry_of(held, "assigned", {"after": after, "before": before}, actor=actor, at=at)
    return held
