"""Record that a milestone was reached, or take that back."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold_contract
from khuyencong.apps.consultancy.models import Milestone
from khuyencong.apps.consultancy.reading import read_past_day
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def finish_milestone(
    *, milestone: Milestone, done_on: date, actor: Account, at: datetime
) -> Milestone:
    """Keep the day. Raises NotAllowed, or BadInput: done already, a day before the contract."""
    engagement = hold_contract(milestone.engagement_id, actor=actor)
    held = Milestone.objects.get(pk=milestone.pk)
    if held.done_on:
        raise BadInput("consultancy.done_already", "Mốc này đã xong")
    since = engagement.signed_on
    held.done_on = read_past_day(done_on, field="done_on", at=at, since=since)
    held.save(update_fields=["done_on"])
    data = {"milestone": held.what, "happened_on": held.done_on.isoformat()}
    write_entry_of(engagement, "milestone.finished", data, actor=actor, at=at)
    return held


@transaction.atomic
def reopen_milestone(*, milestone: Milestone, actor: Account, at: datetime) -> Milestone:
    """Let it be open again. Raises NotAllowed, or BadInput when it is."""
    engagement = hold_contract(milestone.engagement_id, actor=actor)
    held = Milestone.objects.get(pk=milestone.pk)
    if held.done_on is None:
        raise BadInput("consultancy.not_done", "Mốc này chưa xong")
    data = {"milestone": held.what, "happened_on": held.done_on.isoformat()}
    held.done_on = None
    held.save(update_fields=["done_on"])
    write_entry_of(engagement, "milestone.reopened", data, actor=actor, at=at)
    return held
