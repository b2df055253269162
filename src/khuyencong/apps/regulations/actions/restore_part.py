"""Put a part that was taken out back into its draft."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import told_part, write_entry_of
from khuyencong.apps.regulations.models import DraftPart
from khuyencong.apps.regulations.queries import lock_draft
from khuyencong.apps.regulations.storing import require_free, touch
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.regulations.parts import READERS


@transaction.atomic
def restore_part(*, part: DraftPart, actor: Account, at: datetime) -> DraftPart:
    """Put it back. Raises NotAllowed; BadInput when it is there, or another took its place."""
    held = lock_draft(part.draft, actor=actor)
    row = held.parts.select_for_update().get(pk=part.pk)
    if row.removed_at is None:
        raise BadInput("regulations.part_there", "Phần này đang có trong dự thảo")
    require_free(held, row.kind, READERS[row.kind].of_json(row.fields), own=row.pk)
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    data = {"part": row.pk, "kind": row.kind, **told_part(row.fields)}
    write_entry_of(held, "part_restored", data, actor=actor, at=at)
    touch(held)
    return row
