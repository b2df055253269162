"""Take a change of the rows beside a record back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.register_rows import ROW_KINDS, RegisterRow
from khuyencong.apps.establishments.row_changes import (
    RowChange,
    apply_changes,
    changed_meanwhile,
    hold_establishment,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_register_rows(
    *, establishment: Establishment, entry_id: int, actor: Account, at: datetime
) -> Entry:
    """Bring the rows of a line of the journal back to what they were before it.

    Raises NotAllowed, or BadInput when no such change is known or the rows changed since.
    """
    establishment = hold_establishment(establishment, actor=actor)
    entry = list_entries_of("establishment", establishment.pk).filter(pk=entry_id).first()
    kind = _kind_of(entry)
    if entry is None or kind is None:
        raise BadInput("establishments.no_such_edit", "Không có lần sửa nào để hoàn tác")
    changes = [
        RowChange(pk, *(_row(kind, entry.data[side][label]) for side in ("after", "before")))
        for label, pk in entry.data["row_keys"].items()
    ]
    model: Any = kind.model
    for change in changes:
        current = model.objects.filter(pk=change.pk, establishment=establishment).first()
        if (kind.of(current) if current else None) != change.before:
            raise changed_meanwhile()
    return apply_changes(establishment, changes, deed="undone", actor=actor, at=at)


def _kind_of(entry: Entry | None) -> type[RegisterRow] | None:
    if entry is None or "row_keys" not in entry.data:
        return None
    what = entry.verb.rpartition(".")[2]
    return next((row for kind, row in ROW_KINDS.items() if what.startswith(f"{kind}_")), None)


def _row(kind: type[RegisterRow], values: dict[str, Any] | None) -> RegisterRow | None:
    return kind.from_json(values) if values else None
