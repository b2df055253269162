"""Forget what a heading of a list means."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.learned import LISTS
from khuyencong.apps.documents.models import LearnedColumn
from khuyencong.apps.journal.actions.write_entry import write_entry


@transaction.atomic
def forget_column(*, column: LearnedColumn, actor: Account, at: datetime) -> None:
    """Remove it; lists that were read by it stay as they are. Raises NotAllowed."""
    require(actor, LISTS[column.kind], unit=column.unit)
    column.delete()
    write_entry(
        verb="documents.column.forgotten",
        actor=actor,
        at=at,
        unit_id=column.unit_id,
        object_kind="unit",
        object_id=column.unit_id,
        label=column.unit.name,
        data={"heading": column.heading},
    )
