"""Keep what could not be read of a list of projects, before its rows come in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import PastEntry, PastImport


@transaction.atomic
def keep_past_reading(
    *, past_import: PastImport, errors: Sequence[CellError], actor: Account, at: datetime
) -> None:
    """Store the faulty cells, and set the counts anew: rows of an earlier try count as added.

    Raises NotAllowed.
    """
    require(actor, "projects.draft", unit=past_import.unit)
    past_import.errors = [error.as_json() for error in errors]
    past_import.added = past_import.already_known = 0
    past_import.save(update_fields=["errors", "added", "already_known"])
    write_entry(
        verb="projects.past_import.read",
        actor=actor,
        at=at,
        unit_id=past_import.unit_id,
        object_kind="past_import",
        object_id=past_import.pk,
        label=past_import.file.name,
        data={
            "errors": len(errors),
            "already_known": PastEntry.objects.filter(past_import=past_import).count(),
        },
    )
