"""Take back an opinion that was recorded by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import DraftOpinion
from khuyencong.apps.regulations.queries import lock_draft
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_opinion(
    *, opinion: DraftOpinion, is_back: bool = False, actor: Account, at: datetime
) -> DraftOpinion:
    """Take it out, or with ``is_back`` put it back. Raises NotAllowed; BadInput when it is so."""
    held = lock_draft(opinion.draft, actor=actor)
    row = held.opinions.select_for_update().get(pk=opinion.pk)
    if (row.removed_at is None) == is_back:
        told = "Ý kiến này đang có" if is_back else "Ý kiến này đã bỏ"
        raise BadInput("regulations.opinion_so_already", "{told}", told=told)
    row.removed_at = None if is_back else at
    row.save(update_fields=["removed_at"])
    what = "opinion_restored" if is_back else "opinion_removed"
    data = {"opinion": row.pk, "office": row.office}
    write_entry_of(held, what, data, actor=actor, at=at)
    return row
