"""Take back that a need was deferred or declined."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.needs.entries import write_entry_of
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import decision_of
from khuyencong.apps.needs.permissions import can_decide_need
from khuyencong.apps.needs.queries import lock_need
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def reopen_need(*, need: Need, actor: Account, at: datetime) -> Need:
    """Let the need wait again; the decision stays readable as one that was withdrawn.

    Raises NotAllowed, or BadInput when nothing was decided.
    """
    need = lock_need(need)
    can_decide_need(actor, need).or_raise(NotAllowed)
    decision = decision_of(need)
    if decision is None:
        raise BadInput("needs.not_decided", "Nhu cầu này chưa có quyết định nào để bỏ")
    decision.withdrawn_at = at
    decision.save(update_fields=["withdrawn_at"])
    write_entry_of(need, "needs.need.reopened", actor=actor, at=at)
    return need
