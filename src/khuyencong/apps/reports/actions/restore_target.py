"""Put a target that was taken back into the list again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.models import Target
from khuyencong.apps.reports.target_facts import (
    lock_target,
    require_first,
    write_entry_of_target,
)
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def restore_target(*, target: Target, actor: Account, at: datetime) -> Target:
    """Put it back. Raises NotAllowed; BadInput when it stands or another took its place."""
    held = lock_target(target, actor=actor)
    if held.withdrawn_at is None:
        raise BadInput("reports.target_stands", "Chỉ tiêu này đang đứng trong danh sách")
    require_first(vars(held), held.unit)
    held.withdrawn_at = None
    held.save(update_fields=["withdrawn_at"])
    write_entry_of_target(held, "restored", actor=actor, at=at)
    return held
