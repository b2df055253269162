"""Keep what the top of a list of establishments showed: its columns, as far as they are known."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.entries import write_entry_of_import
from khuyencong.apps.establishments.imports.register_sheet import SheetTop
from khuyencong.apps.establishments.models import RegisterImport


@transaction.atomic
def keep_list_top(
    *, register_import: RegisterImport, top: SheetTop, actor: Account, at: datetime
) -> None:
    """Store the heading and the columns; looked at again, they are stored anew.

    Raises NotAllowed.
    """
    require(actor, "establishments.record", unit=register_import.unit)
    register_import.sheet = top.sheet
    register_import.heading_row = top.heading_row
    register_import.columns = top.columns
    register_import.save(update_fields=["sheet", "heading_row", "columns"])
    known = sum(bool(each["field"]) for each in top.columns)
    data = {"columns_known": known, "columns_seen": len(top.columns)}
    write_entry_of_import(register_import, "looked_at", data, actor=actor, at=at)
