"""Changes of the rows of a visit: told in one line of the journal that can be undone.

The line's data is ``{"row_kind": kind, "row_keys": {label: pk}, "before": {label: values or None},
"after": ...}``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.visit_rows import VisitRow
from khuyencong.apps.journal.models import Entry

MOST_ROWS = 200
"""Rows of one kind in a visit."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after; None where it was not, or is no more. ``pk`` None: a new row."""

    pk: int | None
    before: VisitRow | None
    after: VisitRow | None

    @property
    def row(self) -> VisitRow:
        """Return the row as it is, or as it was."""
        return self.after or self.before  # type: ignore[return-value]  # one is there


def apply_change(
    visit: Visit, change: RowChange, *, deed: str, actor: Account, at: datetime
) -> Entry:
    """Bring a row to what the change says and write its line; the caller holds the visit."""
    row, model = change.row, change.row.model
    rows: Any = model
    key = change.pk
    if change.after is None:
        rows.objects.get(pk=key).delete()
    elif change.before is None:
        if rows.objects.filter(visit=visit).count() >= MOST_ROWS:
            raise bad("row", f"Mỗi loại ghi nhiều nhất {MOST_ROWS} dòng")
        owner = {"province_id": visit.province_id, "unit_id": visit.unit_id}
        key = rows.objects.create(pk=key, visit=visit, **owner, **change.after.values()).pk
    else:
        rows.objects.filter(pk=key).update(**change.after.values())
    data: dict[str, Any] = {
        "row_kind": row.row_kind,
        "row_keys": {row.label: key},
        "before": {row.label: change.before and change.before.to_json()},
        "after": {row.label: change.after and change.after.to_json()},
    }
    return write_entry_of(visit, f"row_{deed}", data, actor=actor, at=at)
