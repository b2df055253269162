"""Write a row of a file: somebody of the team, a step, a flow, a stream, an option, a reading."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.file_rows import FileRow
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.row_changes import (
    RowChange,
    apply_change,
    changed_meanwhile,
    hold_file,
    mark_of,
)
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def save_file_row(
    *,
    cleaner_file: CleanerFile,
    row: FileRow,
    stored: Any | None = None,
    seen: str = "",
    actor: Account,
    at: datetime,
) -> Entry | None:
    """Add the row, or bring ``stored`` to it; return the line of the journal, None for no change.

    ``seen`` is the mark (``mark_of``) of the row that the person had before him. Raises NotAllowed,
    or BadInput that names the field; also when somebody else changed the row meanwhile.
    """
    held = hold_file(cleaner_file, actor=actor)
    before = None
    if stored is not None:
        current = type(stored).objects.filter(pk=stored.pk, cleaner_file=held).first()
        before = type(row).of(current) if current else None
        if before is None or mark_of([before]) != seen:
            raise changed_meanwhile()
    row = row.settled(held)
    if row == before:
        return None
    change = RowChange(stored.pk if stored is not None else None, before, row)
    deed = "amended" if before else "recorded"
    return apply_change(held, change, deed=deed, actor=actor, at=at)
