"""Take back, or give back, a lent role before its last day."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, Delegation
from khuyencong.apps.accounts.people_queries import delegations_of, lock_delegation
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def end_delegation(*, delegation: Delegation, actor: Account, at: datetime) -> Delegation:
    """End the delegation at once, by either of the two; one to come is called off.

    ``resume_delegation`` takes it back. Raises NotAllowed for anybody else, BadInput when over.
    """
    if not delegations_of(actor).filter(pk=delegation.pk).exists():
        raise NotAllowed("accounts.not_own_role", "Chỉ hai người trong việc giao mới kết thúc được")
    today = timezone.localdate(at)
    delegation = lock_delegation(delegation.pk)
    if delegation.ends_before <= today:
        raise BadInput("accounts.delegation_over", "Việc giao vai trò này đã kết thúc")
    agreed_on = delegation.last_on
    delegation.agreed_ends_before, delegation.ended_by = delegation.ends_before, actor
    delegation.ends_before = max(today, delegation.starts_on)
    delegation.save(update_fields=["ends_before", "agreed_ends_before", "ended_by"])
    membership = delegation.membership
    write_entry(
        verb="accounts.delegation.ended",
        actor=actor,
        at=at,
        unit_id=membership.unit_id,
        object_kind="account",
        object_id=delegation.delegate_id,
        label=delegation.delegate.display_name,
        data={
            "role": membership.role,
            "unit": membership.unit.name,
            "before": {"last_on": agreed_on.isoformat()},
            "after": {"last_on": delegation.last_on.isoformat() if delegation.has_days else None},
        },
    )
    return delegation
