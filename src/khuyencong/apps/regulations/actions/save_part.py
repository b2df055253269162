"""Add a part to a draft, or change one."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import told_part, write_entry_of
from khuyencong.apps.regulations.models import DraftPart, RegulationDraft
from khuyencong.apps.regulations.queries import lock_draft, require_seen
from khuyencong.apps.regulations.storing import new_part, require_free, touch
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.regulations.parts import KINDS, Part


@transaction.atomic
def save_part(
    *,
    draft: RegulationDraft,
    kind: str,
    part: Part,
    stored: DraftPart | None = None,
    seen_version: int = 0,
    actor: Account,
    at: datetime,
) -> DraftPart:
    """Add a provision, tier or deadline; with ``stored`` change that one.

    Raises NotAllowed; BadInput that names the field, also for a second part of the same, or when
    somebody saved meanwhile.
    """
    held = lock_draft(draft, actor=actor)
    if kind not in KINDS:
        raise BadInput("regulations.unknown_kind", "Không có loại phần này")
    read = part.settled()
    if stored is None:
        require_free(held, kind, read)
        made = new_part(held, kind, read)
        made.save()
        data = {"part": made.pk, "kind": kind, **told_part(read.to_json())}
        write_entry_of(held, "part_added", data, actor=actor, at=at)
        touch(held)
        return made
    row = held.parts.select_for_update().get(pk=stored.pk, kind=kind, removed_at=None)
    require_seen(row.version, seen_version)
    require_free(held, kind, read, own=row.pk)
    before, after = row.fields, read.to_json()
    changed = [name for name in after if after[name] != before.get(name)]
    if not changed:
        return row
    row.key, row.fields, row.version = read.key, after, row.version + 1
    row.save()
    data = {
        "part": row.pk,
        "kind": kind,
        "after": told_part({name: after[name] for name in changed}),
        "before": told_part({name: before.get(name) for name in changed}),
    }
    write_entry_of(held, "part_amended", data, actor=actor, at=at)
    touch(held)
    return row
