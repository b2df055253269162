"""Defer or decline a need, with the reason its sender is told."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.needs.entries import write_entry_of
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.needs.outcomes import decision_of
from khuyencong.apps.needs.permissions import can_decide_need
from khuyencong.apps.needs.queries import lock_need
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MOST_REASON = 2_000


@transaction.atomic
def decide_need(
    *, need: Need, outcome: str, reason: str, actor: Account, at: datetime
) -> NeedDecision:
    """Return the decision; one that held before is withdrawn, the same one changes nothing.

    Raises NotAllowed, also when a project stands on the need; BadInput that names the field.
    """
    need = lock_need(need)
    can_decide_need(actor, need).or_raise(NotAllowed)
    reason = sound_decision(outcome, reason)
    former = decision_of(need)
    if former and (former.outcome, former.reason) == (outcome, reason):
        return former
    if former:
        former.withdrawn_at = at
        former.save(update_fields=["withdrawn_at"])
    decision = NeedDecision.objects.create(
        province_id=need.province_id,
        unit_id=need.unit_id,
        need=need,
        outcome=outcome,
        reason=reason,
        decided_at=at,
        decided_by=actor,
    )
    verb = "needs.need.deferred" if outcome == "deferred" else "needs.need.declined"
    write_entry_of(need, verb, actor=actor, at=at, reason=reason)
    return decision


def sound_decision(outcome: str, reason: str) -> str:
    """Return the reason as it is kept. Raises BadInput that names the field."""
    reason = reason.strip()
    if outcome not in NeedDecision.Outcome.values:
        raise BadInput("needs.unknown_outcome", "Chọn để lại hoặc không hỗ trợ", field="outcome")
    if not 0 < len(reason) <= MOST_REASON:
        raise BadInput(
            "needs.no_reason",
            "Ghi lý do, từ 1 đến {most} chữ: người gửi sẽ đọc",
            field="reason",
            most=MOST_REASON,
        )
    return reason
