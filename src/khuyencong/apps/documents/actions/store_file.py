"""Store a file for a unit."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.storage import keep_bytes
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def store_file(
    *,
    name: str,
    data: bytes,
    media_type: str,
    province: AdminUnit,
    unit: Unit,
    actor: Account | None,
    at: datetime,
) -> StoredFile:
    """Store bytes under their hash and a row with their name."""
    stored = StoredFile.objects.create(
        province=province,
        unit=unit,
        sha256=keep_bytes(data),
        name=nfc(name)[:200],
        media_type=media_type,
        size_bytes=len(data),
        stored_at=at,
    )
    write_entry(
        verb="documents.file.stored",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="file",
        object_id=stored.pk,
        label=stored.name,
        data={"sha256": stored.sha256, "size_bytes": stored.size_bytes},
    )
    return stored
