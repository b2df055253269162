"""Take in a file that a person sent: examined, then stored, a suspicious one kept apart."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.intake.examine import examine
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.places.models import AdminUnit


@transaction.atomic
def take_upload(
    *,
    name: str,
    data: bytes,
    allowed: Collection[str],
    province: AdminUnit,
    unit: Unit,
    actor: Account | None,
    at: datetime,
) -> StoredFile:
    """Store a sent file; the caller has checked that the actor may send one here.

    ``allowed`` are keys of ``intake.kinds.KINDS``. A file that is readable but suspicious is
    stored as held, with its reason. Raises BadInput that says what came and what was expected.
    """
    seen = examine(name=name, data=data, allowed=allowed)
    stored = store_file(
        name=seen.name,
        data=data,
        media_type=seen.kind.media_type,
        province=province,
        unit=unit,
        actor=actor,
        at=at,
    )
    if seen.suspicion:
        _hold(stored, seen.suspicion, actor=actor, at=at)
    return stored


def _hold(stored: StoredFile, why: str, *, actor: Account | None, at: datetime) -> None:
    stored.state, stored.held_because = StoredFile.State.HELD, why
    stored.save(update_fields=["state", "held_because"])
    write_entry(
        verb="documents.file.held",
        actor=actor,
        at=at,
        unit_id=stored.unit_id,
        object_kind="file",
        object_id=stored.pk,
        label=stored.name,
        reason=why,
    )
