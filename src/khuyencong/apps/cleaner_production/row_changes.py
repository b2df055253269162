"""Changes of the rows of a file: told in one line of the journal that can be undone.

The line's data is ``{"row_kind": kind, "row_keys": {label: pk}, "before": {label: values or None},
"after": ...}``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from json import dumps
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.file_rows import FileRow
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.permissions import can_work_on
from khuyencong.apps.cleaner_production.queries import lock_file
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MOST_ROWS = 500
"""Rows of one kind in a file."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after; None where it was not, or is no more. ``pk`` None: a new row."""

    pk: int | None
    before: FileRow | None
    after: FileRow | None

    @property
    def row(self) -> FileRow:
        """Return the row as it is, or as it was."""
        return self.after or self.before  # type: ignore[return-value]  # one is there


def mark_of(rows: Iterable[FileRow]) -> str:
    """Return what tells these rows from any others: what a person had before him."""
    return sha256(dumps([row.to_json() for row in rows]).encode()).hexdigest()[:32]


def hold_file(cleaner_file: CleanerFile, *, actor: Account) -> CleanerFile:
    """Lock the file that is changed. Raises NotAllowed."""
    held = lock_file(cleaner_file)
    can_work_on(actor, held).or_raise(NotAllowed)
    return held


def apply_change(
    cleaner_file: CleanerFile, change: RowChange, *, deed: str, actor: Account, at: datetime
) -> Entry:
    """Bring a row to what the change says and write its line; the caller holds the file.

    Raises BadInput when other rows still lean on it, or the same one is there already.
    """
    row = change.row
    try:
        with transaction.atomic():
            key = _apply(cleaner_file, change)
    except ProtectedError:
        raise BadInput(
            "cleaner_production.row_in_use",
            "“{label}” còn được dòng khác dùng đến; bỏ hoặc sửa các dòng đó trước",
            label=row.label,
        ) from None
    except IntegrityError:
        raise BadInput(
            "cleaner_production.row_twice",
            "“{label}” không ghi được: đã có dòng như vậy, hoặc một số nằm ngoài mức cho phép",
            label=row.label,
        ) from None
    data: dict[str, Any] = {
        "row_kind": row.row_kind,
        "row_keys": {row.label: key},
        "before": {row.label: change.before and change.before.to_json()},
        "after": {row.label: change.after and change.after.to_json()},
    }
    return write_entry_of(cleaner_file, f"row_{deed}", data, actor=actor, at=at)


def _apply(cleaner_file: CleanerFile, change: RowChange) -> int:
    model: Any = change.row.model
    if change.after is None:
        model.objects.get(pk=change.pk).delete()
        return change.pk or 0
    values = {**change.after.values(), **change.after.beside()}
    if change.before is None:
        if model.objects.filter(cleaner_file=cleaner_file).count() >= MOST_ROWS:
            raise BadInput(
                "cleaner_production.too_many_rows",
                "Một hồ sơ ghi nhiều nhất {most} dòng mỗi loại",
                most=MOST_ROWS,
            )
        owner = {"province_id": cleaner_file.province_id, "unit_id": cleaner_file.unit_id}
        made = model.objects.create(pk=change.pk, cleaner_file=cleaner_file, **owner, **values)
        return int(made.pk)
    model.objects.filter(pk=change.pk).update(**values)
    return change.pk or 0


def changed_meanwhile() -> BadInput:
    """Return the refusal of who had an older state before him."""
    return BadInput(
        "cleaner_production.changed_meanwhile",
        "Người khác vừa sửa chỗ này; mở lại trang để xem bản mới rồi sửa tiếp",
    )
