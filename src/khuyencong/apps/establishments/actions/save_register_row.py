"""Write a product, or support from another programme, beside the record of an establishment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.register_rows import OtherSupportRow, RegisterRow
from khuyencong.apps.establishments.row_changes import (
    RowChange,
    apply_changes,
    changed_meanwhile,
    hold_establishment,
    mark_of,
)
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def save_register_row(
    *,
    establishment: Establishment,
    row: RegisterRow,
    stored: Any | None = None,
    seen: str = "",
    sent: tuple[str, bytes] | None = None,
    actor: Account,
    at: datetime,
) -> Entry | None:
    """Add the row, or bring ``stored`` to it; return the line of the journal, None for no change.

    ``seen`` is the mark (``mark_of``) of the row that the person had before him. ``sent`` is name
    and bytes of a paper about other support. Raises NotAllowed, or BadInput that names the field;
    also when somebody else changed the row meanwhile.
    """
    establishment = hold_establishment(establishment, actor=actor)
    before = None
    if stored is not None:
        rows = type(stored).objects.filter(pk=stored.pk, establishment=establishment)
        current = rows.first()
        before = type(row).of(current) if current else None
        if before is None or mark_of([before]) != seen:
            raise changed_meanwhile()
    row = row.settled()
    if sent and isinstance(row, OtherSupportRow):
        row = replace(row, file_id=_file(establishment, sent, actor, at))
    if row == before:
        return None
    change = RowChange(stored.pk if stored is not None else None, before, row)
    deed = "amended" if before else "recorded"
    return apply_changes(establishment, [change], deed=deed, actor=actor, at=at)


def _file(firm: Establishment, sent: tuple[str, bytes], actor: Account, at: datetime) -> int:
    name, data = sent
    owner: dict[str, Any] = {"province": firm.province, "unit": firm.unit}
    return take_upload(name=name, data=data, allowed=PAPERS, actor=actor, at=at, **owner).pk
