"""What waits for a person here: commitments and reviews that are due soon, late ones first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.deadlines.waiting import MOST, Waiting
from khuyencong.apps.exchange.queries import list_open_commitments, list_open_reviews
from khuyencong.domain.norms.rules.own_days import own_days

AHEAD = own_days("soon")


def list_waiting_here(account: Account, on: date) -> Iterator[Waiting]:
    """Yield the commitments of the account or its unit, then the reviews asked of it."""
    if not can(account, "lessons.record"):
        return
    for each in list_open_commitments(visible_to=account, by=on + AHEAD)[:MOST]:
        owner = each.office or each.unit.name
        yield Waiting(
            kind="commitment", key=each.pk, title=each.what, unit=owner, due_on=each.due_on
        )
    for row in list_open_reviews(visible_to=account, by=on + AHEAD)[:MOST]:
        yield Waiting(
            kind="review",
            key=row.pk,
            title=row.project.title,
            unit=row.get_why_display(),
            due_on=row.due_on,
        )
