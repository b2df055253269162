"""Put a training that was taken off back."""

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
def restore_training(*, training: Training, actor: Account, at: datetime) -> Training:
    """Put it back. Raises NotAllowed; BadInput when it was not taken off."""
    member = hold(training.member, actor=actor)
    held = member.trainings.get(pk=training.pk)
    if held.removed_at is None:
        raise changed_meanwhile()
    held.removed_at = None
    held.save(update_fields=["removed_at"])
    data = TrainingFacts.of(held).told()
    write_entry_of(member, "restored", data, actor=actor, at=at, about="training")
    return held
