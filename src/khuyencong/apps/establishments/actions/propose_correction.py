"""Propose a correction of a record; nothing changes until an officer accepts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import HOUR, Limit, take_turn
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import Establishment, RecordProposal
from khuyencong.apps.establishments.proposing import can_propose, differing
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

PROPOSALS = Limit("record_proposal", 20, HOUR)
"""Of one person: somebody corrects his own workshop, a collaborator those of a commune."""


@transaction.atomic
def propose_correction(
    *, establishment: Establishment, wanted: dict[str, Any], why: str, actor: Account, at: datetime
) -> RecordProposal:
    """Return what waits for an officer: the fields that differ, old beside new.

    Raises NotAllowed, TooOften, or BadInput that names the field; also where nothing differs or
    an earlier proposal of the same person waits.
    """
    establishment = lock_establishment(establishment)
    can_propose(actor, establishment).or_raise(NotAllowed)
    waiting = establishment.proposals.filter(proposed_by=actor, state=RecordProposal.State.NEW)
    if waiting.exists():
        raise BadInput(
            "establishments.proposal_waits",
            "Đề nghị trước của ông/bà còn chờ xem; rút nó rồi gửi đề nghị mới",
        )
    before, after = differing(establishment, wanted)
    if not after:
        raise BadInput("establishments.nothing_differs", "Chưa sửa chỗ nào so với hồ sơ")
    take_turn(PROPOSALS, str(actor.pk), at=at)
    proposal = RecordProposal.objects.create(
        province=establishment.province,
        unit=establishment.unit,
        establishment=establishment,
        before=before,
        after=after,
        why=nfc(why).strip()[:500],
        proposed_by=actor,
        proposed_at=at,
    )
    told = {"before": before, "after": after}
    write_entry_of(establishment, "correction_proposed", told, actor=actor, at=at)
    return proposal
