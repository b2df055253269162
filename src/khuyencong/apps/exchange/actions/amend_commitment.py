"""Change a commitment."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.commitment_facts import CommitmentFacts, require_holder
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.facts import changes
from khuyencong.apps.exchange.holding import hold_commitment
from khuyencong.apps.exchange.models import Commitment
from khuyencong.domain.foundation.text import fold


@transaction.atomic
def amend_commitment(
    *,
    commitment: Commitment,
    facts: CommitmentFacts,
    seen_version: int,
    actor: Account,
    at: datetime,
) -> Commitment:
    """Change what differs of one that is open. Raises NotAllowed; BadInput that names the field."""
    held = hold_commitment(commitment.pk, actor=actor, seen_version=seen_version)
    if held.state != Commitment.State.OPEN:
        raise bad("what", "Cam kết này đã kết thúc; mở lại rồi sửa tiếp")
    read = facts.settled()
    require_holder(read.holder_id, unit=held.unit)
    changed = changes(CommitmentFacts.of(held), read)
    if changed is None:
        return held
    for name, value in read.values().items():
        setattr(held, name, value)
    held.search = fold(f"{read.what} {read.office}")
    held.version += 1
    held.save()
    write_entry_of(held, "amended", changed, actor=actor, at=at)
    return held
