"""Say once how the lists of a unit head a column; the next list is read by it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.learned import LISTS
from khuyencong.apps.documents.models import LearnedColumn
from khuyencong.apps.documents.spreadsheets.headings import plain_heading
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

LONGEST = 300
MOST = 100
"""Of one kind of list in a unit; more is no list of headings."""


@transaction.atomic
def learn_column(
    *,
    unit: Unit,
    kind: str,
    heading: str,
    field: str,
    fields: Mapping[str, str],
    actor: Account,
    at: datetime,
) -> LearnedColumn:
    """Keep what a heading means; said again, the later meaning holds.

    ``kind`` is one of ``LISTS``, ``fields`` names what its lists have by field. Raises NotAllowed,
    or BadInput: no heading, no such field, too many.
    """
    require(actor, LISTS[kind], unit=unit)
    shown = " ".join(nfc(heading.replace("\x00", "")).split())[:LONGEST]
    if not (plain := plain_heading(shown)):
        raise BadInput("documents.no_heading", "Ghi tên cột như trong bảng", field="heading")
    if field not in fields:
        raise BadInput("documents.no_such_field", "Không có cột này", field="field")
    held = LearnedColumn.objects.filter(unit=unit, kind=kind)
    if held.count() >= MOST and not held.filter(plain=plain).exists():
        raise BadInput("documents.too_many_columns", "Nhiều nhất {most} tên cột", most=MOST)
    column, _ = LearnedColumn.objects.update_or_create(
        unit=unit,
        kind=kind,
        plain=plain,
        defaults={
            "province": province_of(unit),
            "heading": shown,
            "field": field,
            "learned_at": at,
            "learned_by": actor,
        },
    )
    write_entry(
        verb="documents.column.learned",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"heading": shown, "column": fields[field]},
    )
    return column
