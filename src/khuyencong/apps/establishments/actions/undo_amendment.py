"""Take the last edit of an establishment's record back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.actions.amend_establishment import AMENDED, amend_establishment
from khuyencong.apps.establishments.entries import verb_of
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.establishments.records import record_of
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_amendment(
    *, establishment: Establishment, version: int, actor: Account, at: datetime
) -> Establishment:
    """Put back what the edit that made this version had changed; itself an edit with its line.

    Raises NotAllowed, or BadInput when the record was changed since or no such edit is known.
    """
    establishment = lock_establishment(establishment)
    edits = list_entries_of("establishment", establishment.pk).filter(verb=verb_of(AMENDED))
    entry = next((each for each in edits if each.data.get("version") == version), None)
    if entry is None:
        raise BadInput("establishments.no_such_edit", "Không có lần sửa nào để hoàn tác")
    return amend_establishment(
        establishment=establishment,
        record=replace(record_of(establishment), **entry.data["before"]),
        seen_version=version,
        actor=actor,
        at=at,
    )
