"""Take a change of a row of a visit back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import changed_meanwhile
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.row_changes import RowChange, apply_change
from khuyencong.apps.exchange.visit_rows import ROW_KINDS
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_visit_row(*, visit: Visit, entry_id: int, actor: Account, at: datetime) -> Entry:
    """Bring the row of a line of the journal back to what it was before it.

    Raises NotAllowed, or BadInput when no such change is known or the row changed since.
    """
    held = hold_visit(visit.pk, actor=actor)
    entry = list_entries_of("visit", held.pk).filter(pk=entry_id).first()
    if entry is None or "row_keys" not in entry.data:
        raise BadInput("exchange.no_such_edit", "Không có lần sửa nào để hoàn tác")
    kind = ROW_KINDS[entry.data["row_kind"]]
    ((_label, key),) = entry.data["row_keys"].items()
    now, wanted = (
        next(filter(None, entry.data[side].values()), None) for side in ("after", "before")
    )
    rows: Any = kind.model
    current = rows.objects.filter(pk=key, visit=held).first()
    before = kind.of(current) if current else None
    if before != (kind.from_json(now) if now else None):
        raise changed_meanwhile()
    change = RowChange(key, before, kind.from_json(wanted) if wanted else None)
    return apply_change(held, change, deed="undone", actor=actor, at=at)
