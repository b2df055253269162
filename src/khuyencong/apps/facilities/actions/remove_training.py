"""Take a training that was entered by mistake off."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.checking import changed_meanwhile
from khuyencong.apps.facilities.entries import write_entry_of
from khuyencong.apps.facilities.holding import hold
from khuyencong.apps.facilities.models import Training
from khuyencong.apps.facilities.people_facts import TrainingFacts


@transaction.atomic
def remove_training(*, training: Training, actor: Account, at: datetime) -> Training:
    """Take it off. Raises NotAllowed; BadInput when it is off."""
    member = hold(training.member, actor=actor)
    held = member.trainings.get(pk=training.pk)
    if held.removed_at is not None:
        raise changed_meanwhile()
    held.removed_at = at
    held.save(update_fields=["removed_at"])
    data = TrainingFacts.of(held).told()
    write_entry_of(member, "removed", data, actor=actor, at=at, about="training")
    return held
