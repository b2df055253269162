"""Take a part out of a draft."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import told_part, write_entry_of
from khuyencong.apps.regulations.models import DraftPart
from khuyencong.apps.regulations.queries import lock_draft
from khuyencong.apps.regulations.storing import touch
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_part(*, part: DraftPart, actor: Account, at: datetime) -> DraftPart:
    """Take it out; it can be put back. Raises NotAllowed; BadInput when it is out already."""
    held = lock_draft(part.draft, actor=actor)
    row = held.parts.select_for_update().get(pk=part.pk)
    if row.removed_at is not None:
        raise BadInput("regulations.part_removed", "Phần này đã bỏ")
    row.removed_at = at
    row.save(update_fields=["removed_at"])
    data = {"part": row.pk, "kind": row.kind, **told_part(row.fields)}
    write_entry_of(held, "part_removed", data, actor=actor, at=at)
    touch(held)
    return row
