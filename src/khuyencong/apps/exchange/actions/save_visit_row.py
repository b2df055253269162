"""Write a row of a visit: somebody who comes, a line of the programme, a question, a picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PICTURES
from khuyencong.apps.exchange.checking import bad, changed_meanwhile
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit
from khuyencong.apps.exchange.row_changes import RowChange, apply_change
from khuyencong.apps.exchange.visit_rows import PhotoRow, ProgrammeRow, VisitRow, mark_of
from khuyencong.apps.journal.models import Entry


@transaction.atomic
def save_visit_row(
    *,
    visit: Visit,
    row: VisitRow,
    stored: Any | None = None,
    seen: str = "",
    sent: tuple[str, bytes] | None = None,
    actor: Account,
    at: datetime,
) -> Entry | None:
    """Add the row, or bring ``stored`` to it; return the line of the journal, None for no change.

    ``seen`` is the mark (``mark_of``) of the row that the person had before him, ``sent`` name and
    bytes of a picture. Raises NotAllowed, or BadInput that names the field; also when somebody
    else changed the row meanwhile.
    """
    held = hold_visit(visit.pk, actor=actor)
    before = None
    if stored is not None:
        current = type(stored).objects.filter(pk=stored.pk, visit=held).first()
        before = type(row).of(current) if current else None
        if before is None or mark_of([before]) != seen:
            raise changed_meanwhile()
    if isinstance(row, PhotoRow):
        row = _with_file(row, before, sent, visit=held, actor=actor, at=at)
    row = row.settled()
    if isinstance(row, ProgrammeRow) and not held.starts_on <= row.on <= held.ends_on:
        first, last = held.starts_on, held.ends_on
        raise bad("on", f"Chuyến đi từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}")
    if row == before:
        return None
    change = RowChange(stored.pk if stored is not None else None, before, row)
    deed = "amended" if before else "recorded"
    return apply_change(held, change, deed=deed, actor=actor, at=at)


def _with_file(
    row: PhotoRow,
    before: VisitRow | None,
    sent: tuple[str, bytes] | None,
    *,
    visit: Visit,
    actor: Account,
    at: datetime,
) -> PhotoRow:
    if sent is None:
        return replace(row, file_id=before.file_id if isinstance(before, PhotoRow) else None)
    name, data = sent
    file = take_upload(
        name=name,
        data=data,
        allowed=PICTURES,
        province=visit.province,
        unit=visit.unit,
        actor=actor,
        at=at,
    )
    return replace(row, file_id=file.pk)
