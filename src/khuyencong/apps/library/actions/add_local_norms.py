"""Add a province's own norm lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import LocalNorm
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.library.records import to_fields
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.norms.lines import NormLine


@transaction.atomic
def add_local_norms(
    *,
    norms: Sequence[NormLine],
    province: AdminUnit,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> list[LocalNorm]:
    """Add lines of one province, all or none.

    Raises NotAllowed; NormDataError when an id is taken or two versions of a line overlap.
    """
    require(actor, "norms.add_local", unit=unit)
    installation_norms().with_local(norms)
    rows = [
        LocalNorm(
            province=province,
            unit=unit,
            norm_id=norm.norm_id,
            line=norm.line,
            fields=to_fields(norm),
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
            data=row.fields,
        )
    return rows
