"""Accept or refuse a proposed correction; or take one's own back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.actions.amend_establishment import amend_establishment
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import RecordProposal
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.proposing import proposed_record
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import record_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def decide_proposal(
    *, proposal: RecordProposal, accept: bool, reason: str = "", actor: Account, at: datetime
) -> RecordProposal:
    """Bring the record to what is proposed, by the usual edit; or refuse with a reason.

    Raises NotAllowed, or BadInput when it was decided already, no reason is given, or the record
    may not hold what is proposed (its code belongs to another one by now).
    """
    proposal, firm = _hold(proposal), None
    firm = lock_establishment(proposal.establishment)
    can_amend_establishment(actor, firm).or_raise(NotAllowed)
    if not accept and not reason.strip():
        raise BadInput("establishments.reason_missing", "Ghi lý do không sửa", field="reason")
    if accept:
        amend_establishment(
            establishment=firm,
            record=proposed_record(record_of(firm), proposal.after),
            seen_version=firm.version,
            actor=actor,
            at=at,
        )
    state = RecordProposal.State.ACCEPTED if accept else RecordProposal.State.REFUSED
    return _end(proposal, state, reason=reason, actor=actor, at=at)


@transaction.atomic
def withdraw_proposal(*, proposal: RecordProposal, actor: Account, at: datetime) -> RecordProposal:
    """Take one's own proposal back. Raises NotAllowed, BadInput when it was decided."""
    proposal = _hold(proposal)
    if proposal.proposed_by_id != actor.pk:
        raise NotAllowed("establishments.proposal_of_another", "Chỉ người gửi rút được đề nghị")
    return _end(proposal, RecordProposal.State.WITHDRAWN, actor=actor, at=at)


def _hold(proposal: RecordProposal) -> RecordProposal:
    rows = RecordProposal.objects.select_for_update(of=("self",))
    held = rows.select_related("establishment").get(pk=proposal.pk)
    if held.state != RecordProposal.State.NEW:
        raise BadInput("establishments.proposal_decided", "Đề nghị này đã được xem rồi")
    return held


def _end(
    proposal: RecordProposal,
    state: RecordProposal.State,
    *,
    reason: str = "",
    actor: Account,
    at: datetime,
) -> RecordProposal:
    proposal.state, proposal.reason = state, reason.strip()[:500]
    proposal.decided_by, proposal.decided_at = actor, at
    proposal.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    firm, what = proposal.establishment, f"correction_{state.value}"
    write_entry_of(firm, what, {}, actor=actor, at=at, reason=proposal.reason)
    return proposal
