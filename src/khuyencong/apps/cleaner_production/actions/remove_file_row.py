"""Take a row off a file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.models import CleanerFile, CleanerOption
from khuyencong.apps.cleaner_production.row_changes import (
    RowChange,
    apply_change,
    changed_meanwhile,
    hold_file,
)
from khuyencong.apps.cleaner_production.rows import ROW_KINDS
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_file_row(
    *, cleaner_file: CleanerFile, stored: Any, row_kind: str, actor: Account, at: datetime
) -> Entry:
    """Remove the row; its line of the journal keeps what it said and can be undone.

    Raises NotAllowed, or BadInput when it is gone, others lean on it, or an option was decided on.
    """
    held = hold_file(cleaner_file, actor=actor)
    current = type(stored).objects.filter(pk=stored.pk, cleaner_file=held).first()
    if current is None:
        raise changed_meanwhile()
    _refuse_decided(current)
    change = RowChange(current.pk, ROW_KINDS[row_kind].of(current), None)
    return apply_change(held, change, deed="removed", actor=actor, at=at)


def _refuse_decided(row: Any) -> None:
    if not isinstance(row, CleanerOption):
        return
    if row.project_id is not None or row.status != CleanerOption.Status.PROPOSED:
        raise BadInput(
            "cleaner_production.option_decided",
            "Giải pháp này đã có quyết định của cơ sở hoặc đã thành đề án; không bỏ được nữa",
        )
