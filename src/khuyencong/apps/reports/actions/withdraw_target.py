"""Take back a target that holds no longer or was set by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.models import Target
from khuyencong.apps.reports.target_facts import lock_target, write_entry_of_target
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def withdraw_target(*, target: Target, actor: Account, at: datetime) -> Target:
    """Take it from the list. Raises NotAllowed; BadInput when it is gone."""
    held = lock_target(target, actor=actor)
    if held.withdrawn_at is not None:
        raise BadInput("reports.target_withdrawn", "Chỉ tiêu này đã được rút trước đó")
    held.withdrawn_at = at
    held.save(update_fields=["withdrawn_at"])
    write_entry_of_target(held, "withdrawn", actor=actor, at=at)
    return held
