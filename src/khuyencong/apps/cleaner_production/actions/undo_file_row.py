"""Take a change of a row of a file back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.row_changes import (
    RowChange,
    apply_change,
    changed_meanwhile,
    hold_file,
)
from khuyencong.apps.cleaner_production.rows import ROW_KINDS
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_file_row(
    *, cleaner_file: CleanerFile, entry_id: int, actor: Account, at: datetime
) -> Entry:
    """Bring the row of a line of the journal back to what it was before it.

    Raises NotAllowed, or BadInput when no such change is known or the row changed since.
    """
    held = hold_file(cleaner_file, actor=actor)
    entry = list_entries_of("cleaner_file", held.pk).filter(pk=entry_id).first()
    if entry is None or "row_keys" not in entry.data:
        raise BadInput("cleaner_production.no_such_edit", "Không có lần sửa nào để hoàn tác")
    kind = ROW_KINDS[entry.data["row_kind"]]
    ((_label, key),) = entry.data["row_keys"].items()
    now, wanted = (
        next(filter(None, entry.data[side].values()), None) for side in ("after", "before")
    )
    current = _stored(kind.model, key, held)
    before = kind.of(current) if current else None
    if before != (kind.from_json(now) if now else None):
        raise changed_meanwhile()
    change = RowChange(key, before, kind.from_json(wanted) if wanted else None)
    return apply_change(held, change, deed="undone", actor=actor, at=at)


def _stored(model: Any, key: int, held: CleanerFile) -> Any:
    return model.objects.filter(pk=key, cleaner_file=held).first()
