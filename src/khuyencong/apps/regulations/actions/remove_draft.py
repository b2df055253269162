"""Take a draft off the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import lock_draft


@transaction.atomic
def remove_draft(*, draft: RegulationDraft, actor: Account, at: datetime) -> RegulationDraft:
    """Take it off the list; its parts stay. Raises NotAllowed; BadInput when it is in force."""
    held = lock_draft(draft, actor=actor)
    held.removed_at = at
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of(held, "removed", {}, actor=actor, at=at)
    return held
