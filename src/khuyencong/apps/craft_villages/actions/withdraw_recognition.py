"""Record that a recognition was withdrawn."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.facts import WithdrawalFacts, bad
from khuyencong.apps.craft_villages.holding import (
    RECOGNISE,
    day_of,
    hold,
    refuse_removed,
    subject_of,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import Recognition
from khuyencong.apps.craft_villages.standing import settle_state
from khuyencong.apps.establishments.models import CraftVillage


@transaction.atomic
def withdraw_recognition(
    *, recognition: Recognition, facts: WithdrawalFacts, actor: Account, at: datetime
) -> Recognition:
    """Say since when, by which paper and why it holds no more.

    Raises NotAllowed; BadInput that names the field, or when it was withdrawn already.
    """
    held = hold(recognition, actor=actor, capability=RECOGNISE)
    refuse_removed(held)
    if held.withdrawn_on is not None:
        raise bad("withdrawn_on", f"Đã thu hồi ngày {held.withdrawn_on:%d/%m/%Y}")
    read = facts.settled(today=day_of(at))
    if read.withdrawn_on < held.decided_on:
        raise bad("withdrawn_on", f"Không trước ngày công nhận, {held.decided_on:%d/%m/%Y}")
    held.withdrawn_on = read.withdrawn_on
    held.withdrawn_number = read.withdrawn_number
    held.withdrawn_reason = read.withdrawn_reason
    held.version += 1
    held.save()
    subject = subject_of(held)
    if isinstance(subject, CraftVillage):
        settle_state(subject)
    told = {"number": held.number, **read.told()}
    write_entry_of(subject, "recognition_withdrawn", told, actor=actor, at=at)
    return held
