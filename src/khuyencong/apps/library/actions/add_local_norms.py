"""Add a province's own norm lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import LocalNorm
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.library.records import to_fields
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.lines import NormLine

_NORM_ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
_LONGEST_LINE = 60


@transaction.atomic
def add_local_norms(
    *,
    norms: Sequence[NormLine],
    province: AdminUnit,
    unit: Unit,
    actor: Account,
    at: datetime,
    read_by: str = "",
) -> list[LocalNorm]:
    """Add lines of one province, all or none; ``read_by`` names who read the document.

    Raises NotAllowed, also for a province the unit does not speak for; BadInput for an id or a
    line name that cannot stand in an address; NormDataError when an id is taken or two versions
    of a line overlap.
    """
    require(actor, "norms.add_local", unit=unit)
    _require_own(province, unit)
    for norm in norms:
        _require_name(norm)
    lock_unit(unit)
    installation_norms().with_local(norms)
    rows = [
        LocalNorm(
            province=province,
            unit=unit,
            norm_id=norm.norm_id,
            line=norm.line,
            fields=to_fields(norm),
            read_by=read_by,
            recorded_at=at,
            recorded_by=actor,
        )
        for norm in norms
    ]
    LocalNorm.objects.bulk_create(rows)
    for row in rows:
        write_entry(
            verb="library.local_norm.added",
            actor=actor,
            at=at,
            unit_id=unit.pk,
            object_kind="norm",
            object_id=row.norm_id,
            label=str(row.fields["content_vi"]),
            data={**row.fields, "line": row.line, "read_by": read_by},
        )
    return rows


def _require_own(province: AdminUnit, unit: Unit) -> None:
    if province.pk not in [own.pk for own in provinces_of(unit)]:
        raise NotAllowed(
            "library.other_province",
            "{unit} không ghi được định mức của {province}",
            unit=unit.name,
            province=province.full_name,
        )


def _require_name(norm: NormLine) -> None:
    if not _NORM_ID.fullmatch(norm.norm_id):
        raise BadInput(
            "library.bad_norm_id",
            "Mã dòng “{norm_id}” cần 1 đến 40 chữ không dấu, chữ số, gạch nối; ví dụ BD-2026-1",
            field="norm_id",
            norm_id=norm.norm_id[:60],
        )
    if len(norm.line) > _LONGEST_LINE:
        raise BadInput(
            "library.long_line_name",
            "Tên nội dung của dòng {norm_id} dài quá {most} chữ",
            field="line",
            norm_id=norm.norm_id,
            most=_LONGEST_LINE,
        )
