"""Enter a training that somebody attended."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import StaffMember, Training
from khuyencong.apps.facilities.people_facts import TrainingFacts


@transaction.atomic
def record_training(
    *, member: StaffMember, facts: TrainingFacts, actor: Account, at: datetime
) -> Training:
    """Enter it. Raises NotAllowed, or BadInput that names the field."""
    held = hold(member, actor=actor)
    read = facts.settled()
    owner = {"unit_id": held.unit_id, "province_id": held.province_id}
    made = Training.objects.create(member=held, **owner, **read.values())
    write_entry_of(held, "recorded", read.told(), actor=actor, at=at, about="training")
    return made
