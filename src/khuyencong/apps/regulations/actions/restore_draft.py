"""Put a draft that was removed back on the list."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def restore_draft(*, draft: RegulationDraft, actor: Account, at: datetime) -> RegulationDraft:
    """Put it back with all its parts. Raises NotAllowed; BadInput when it is on the list."""
    rows = RegulationDraft.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=draft.pk)
    require(actor, "regulations.draft", unit=held.unit)
    if held.removed_at is None:
        raise BadInput("regulations.not_removed", "Dự thảo này đang có trong danh sách")
    held.removed_at = None
    held.version += 1
    held.save(update_fields=["removed_at", "version"])
    write_entry_of(held, "restored", {}, actor=actor, at=at)
    return held
