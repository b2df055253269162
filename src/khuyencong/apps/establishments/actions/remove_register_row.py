"""Take a row that was written by mistake off the record of an establishment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.register_rows import RegisterRow
from khuyencong.apps.establishments.row_changes import (
    RowChange,
    apply_changes,
    changed_meanwhile,
    hold_establishment,
)
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def remove_register_row(
    *,
    establishment: Establishment,
    stored: Any,
    kind: type[RegisterRow],
    actor: Account,
    at: datetime,
) -> Entry:
    """Remove the row; its line of the journal keeps what it said and can be undone.

    Raises NotAllowed, or BadInput when it is not there any more.
    """
    establishment = hold_establishment(establishment, actor=actor)
    current = type(stored).objects.filter(pk=stored.pk, establishment=establishment).first()
    if current is None:
        raise changed_meanwhile()
    change = RowChange(current.pk, kind.of(current), None)
    return apply_changes(establishment, [change], deed="removed", actor=actor, at=at)
