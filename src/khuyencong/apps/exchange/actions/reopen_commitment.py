"""Take back that a commitment has ended."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import hold_commitment
from khuyencong.apps.exchange.models import Commitment


@transaction.atomic
def reopen_commitment(*, commitment: Commitment, actor: Account, at: datetime) -> Commitment:
    """Open it again. Raises NotAllowed; BadInput when it is open."""
    held = hold_commitment(commitment.pk, actor=actor)
    if held.state == Commitment.State.OPEN:
        raise bad("state", "Cam kết này đang mở")
    data = {"commitment_state_before": held.state, "reason_before": held.reason}
    held.state, held.ended_on, held.reason = Commitment.State.OPEN, None, ""
    held.version += 1
    held.save(update_fields=["state", "ended_on", "reason", "version"])
    write_entry_of(held, "reopened", data, actor=actor, at=at)
    return held
