"""Keep what a draft rules now as a version."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import DraftVersion, RegulationDraft
from khuyencong.apps.regulations.queries import lock_draft, regulation_of
from khuyencong.domain.regulations.parts import text_of

LONGEST_NOTE = 300


@transaction.atomic
def keep_version(
    *, draft: RegulationDraft, note: str = "", actor: Account, at: datetime
) -> DraftVersion:
    """Keep it; return the last version when nothing changed since. Raises NotAllowed; BadInput."""
    held = lock_draft(draft, actor=actor)
    told = text_of("note", note, LONGEST_NOTE)
    regulation = regulation_of(held)
    last = held.versions.first()
    if last and last.digest == regulation.digest:
        return last
    made = DraftVersion.objects.create(
        draft=held,
        number=last.number + 1 if last else 1,
        content=regulation.to_json(),
        digest=regulation.digest,
        note=told,
        kept_at=at,
        kept_by=actor,
        unit_id=held.unit_id,
        province_id=held.province_id,
    )
    data = {"number": made.number, "note": told}
    write_entry_of(held, "version_kept", data, actor=actor, at=at)
    return made
