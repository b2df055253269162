"""Take a row off a visit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import changed_meanwhile
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.row_changes import RowChange, apply_change
from khuyencong.apps.exchange.visit_rows import ROW_KINDS
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def remove_visit_row(
    *, visit: Visit, stored: Any, row_kind: str, actor: Account, at: datetime
) -> Entry:
    """Remove the row; its line of the journal keeps what it said and can be undone.

    Raises NotAllowed, or BadInput when it is gone.
    """
    held = hold_visit(visit.pk, actor=actor)
    current = type(stored).objects.filter(pk=stored.pk, visit=held).first()
    if current is None:
        raise changed_meanwhile()
    change = RowChange(current.pk, ROW_KINDS[row_kind].of(current), None)
    return apply_change(held, change, deed="removed", actor=actor, at=at)
