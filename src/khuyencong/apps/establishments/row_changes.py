"""Changes of the rows beside a record: told in one line of the journal that can be undone.

The line's data is ``{"row_keys": {label: pk}, "before": {label: values or None}, "after": ...}``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from json import dumps
from typing import Any

from django.db.models import ProtectedError

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.entries import write_entry_of
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.register_rows import RegisterRow
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after; None where it was not, or is no more. ``pk`` None: a new row."""

    pk: int | None
    before: RegisterRow | None
    after: RegisterRow | None

    @property
    def label(self) -> str:
        """Return what the row is called."""
        return (self.after or self.before).label  # type: ignore[union-attr]  # one is there


def mark_of(rows: Iterable[RegisterRow]) -> str:
    """Return what tells these rows from any others: what a person had before him."""
    return sha256(dumps([row.to_json() for row in rows]).encode()).hexdigest()[:32]


def hold_establishment(establishment: Establishment, *, actor: Account) -> Establishment:
    """Lock the record whose rows are changed. Raises NotAllowed."""
    held = lock_establishment(establishment)
    can_amend_establishment(actor, held).or_raise(NotAllowed)
    return held


def apply_changes(
    establishment: Establishment,
    changes: list[RowChange],
    *,
    deed: str,
    actor: Account,
    at: datetime,
) -> Entry:
    """Bring the rows to what the changes say and write their line; the caller holds the record."""
    keys = {change.label: _apply(establishment, change) for change in changes}
    kind = next(row.kind for row in (changes[0].after, changes[0].before) if row)
    data: dict[str, Any] = {
        "row_keys": keys,
        "before": {each.label: each.before and each.before.to_json() for each in changes},
        "after": {each.label: each.after and each.after.to_json() for each in changes},
    }
    return write_entry_of(establishment, f"{kind}_{deed}", data, actor=actor, at=at)


def _apply(establishment: Establishment, change: RowChange) -> int:
    row = change.after or change.before
    model: Any = row.model  # type: ignore[union-attr]  # one is there
    if change.after is None:
        try:
            model.objects.filter(pk=change.pk).delete()
        except ProtectedError:
            raise BadInput(
                "establishments.row_in_use",
                "{label} có ở chỗ khác, như bình chọn sản phẩm, nên không bỏ được; sửa dòng này",
                label=change.label,
            ) from None
        return change.pk or 0
    values = {name: getattr(change.after, name) for name in change.after.to_json()}
    if change.before is None:
        owner = {"province_id": establishment.province_id, "unit_id": establishment.unit_id}
        made = model.objects.create(pk=change.pk, establishment=establishment, **owner, **values)
        return int(made.pk)
    model.objects.filter(pk=change.pk).update(**values)
    return change.pk or 0


def changed_meanwhile() -> BadInput:
    """Return the refusal of who had an older state before him."""
    return BadInput(
        "establishments.row_changed_meanwhile",
        "Dòng này vừa được người khác sửa; mở lại trang để xem bản mới rồi sửa tiếp",
    )
