"""Take back a withdrawal that was entered by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.facts import WithdrawalFacts, bad
from khuyencong.apps.craft_villages.holding import (
    RECOGNISE,
    hold,
    refuse_removed,
    subject_of,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import Recognition
from khuyencong.apps.craft_villages.standing import settle_state
from khuyencong.apps.establishments.models import CraftVillage


@transaction.atomic
def undo_withdrawal(*, recognition: Recognition, actor: Account, at: datetime) -> Recognition:
    """Let the recognition hold again; the journal keeps what was said.

    Raises NotAllowed; BadInput when it was not withdrawn.
    """
    held = hold(recognition, actor=actor, capability=RECOGNISE)
    refuse_removed(held)
    if held.withdrawn_on is None:
        raise bad("withdrawn_on", "Quyết định này chưa bị thu hồi")
    before = WithdrawalFacts.of(held).told()
    held.withdrawn_on, held.withdrawn_number, held.withdrawn_reason = None, "", ""
    held.version += 1
    held.save()
    subject = subject_of(held)
    if isinstance(subject, CraftVillage):
        settle_state(subject)
    told = {"number": held.number, "before": before}
    write_entry_of(subject, "withdrawal_undone", told, actor=actor, at=at)
    return held
