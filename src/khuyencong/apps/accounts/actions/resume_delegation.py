"""Take back the early end of a lent role."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.delegate_role import refuse_days_lent
from khuyencong.apps.accounts.models import Account, Delegation
from khuyencong.apps.accounts.people_queries import colleagues_of, lock_delegation
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def resume_delegation(*, delegation: Delegation, actor: Account, at: datetime) -> Delegation:
    """Let the delegation last until the day agreed at first, as if it had not been ended today.

    Only who ended it takes that back: the colleague does not take again what was taken from him.
    Raises NotAllowed for the other one and anybody else, or when the two no longer hold the role
    and work in the unit; BadInput when it was not ended today, or the days are lent to another.
    """
    today = timezone.localdate(at)
    delegation = lock_delegation(delegation.pk)
    membership, until = delegation.membership, delegation.agreed_ends_before
    if delegation.ended_by_id != actor.pk:
        raise NotAllowed("accounts.not_who_ended", "Chỉ người vừa kết thúc mới lấy lại được")
    if until is None or delegation.ends_before < today or until <= today:
        raise BadInput("accounts.delegation_over", "Việc giao vai trò này đã kết thúc")
    since = max(today, delegation.starts_on)
    holds = membership.holds_on(since) and (
        membership.ends_before is None or until <= membership.ends_before
    )
    if not holds or not colleagues_of(membership, on=since).filter(pk=delegation.delegate_id):
        raise NotAllowed(
            "accounts.roles_changed", "Vai trò của hai người đã thay đổi; hãy giao lại"
        )
    refuse_days_lent(membership, starts_on=since, ends_before=until, besides=delegation.pk)
    ended_on = delegation.last_on if delegation.has_days else None
    delegation.ends_before = until
    delegation.agreed_ends_before, delegation.ended_by = None, None
    delegation.save(update_fields=["ends_before", "agreed_ends_before", "ended_by"])
    write_entry(
        verb="accounts.delegation.resumed",
        actor=actor,
        at=at,
        unit_id=membership.unit_id,
        object_kind="account",
        object_id=delegation.delegate_id,
        label=delegation.delegate.display_name,
        data={
            "role": membership.role,
            "unit": membership.unit.name,
            "before": {"last_on": ended_on.isoformat() if ended_on else None},
            "after": {"last_on": delegation.last_on.isoformat()},
        },
    )
    return delegation
