"""Keep what could not be read of a list of establishments, before its rows come in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.establishments.entries import write_entry_of_import
from khuyencong.apps.establishments.models import RegisterImport


@transaction.atomic
def keep_list_errors(
    *,
    register_import: RegisterImport,
    errors: Sequence[CellError],
    actor: Account,
    at: datetime,
) -> None:
    """Store the faulty cells. Raises NotAllowed."""
    require(actor, "establishments.record", unit=register_import.unit)
    register_import.errors = [error.as_json() for error in errors]
    register_import.save(update_fields=["errors"])
    write_entry_of_import(register_import, "read", {"errors": len(errors)}, actor=actor, at=at)
