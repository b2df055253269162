"""Take over the paper templates of another installation of the same edition: a training copy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.papers.models import PaperTemplate
from khuyencong.apps.places.models import AdminUnit


@transaction.atomic
def take_over_templates(
    *,
    source: str,
    files: Path,
    unit_of: Callable[[Unit], Unit],
    actor: Account,
    at: datetime,
) -> int:
    """Copy the templates of the database ``source`` (an alias), their bytes from ``files``.

    Return how many. Raises OSError when a file is not there.
    """
    rows = PaperTemplate.objects.using(source).select_related("unit", "province", "file")
    made = 0
    for row in rows.order_by("pk"):
        unit, province = unit_of(row.unit), AdminUnit.objects.get(uid=row.province.uid)
        kept = None
        if row.file is not None:
            kept = store_file(
                name=row.file.name,
                data=(files / row.file.sha256[:2] / row.file.sha256).read_bytes(),
                media_type=row.file.media_type,
                province=province,
                unit=unit,
                actor=actor,
                at=at,
            )
        PaperTemplate.objects.create(
            province=province,
            unit=unit,
            kind=row.kind,
            version=row.version,
            file=kept,
            valid_from=row.valid_from,
            note=row.note,
            added_at=row.added_at,
            added_by=actor,
        )
        made += 1
    write_entry(
        verb="papers.templates.taken_over",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="rules",
        object_id=actor.pk,
        label="",
        data={"rows": made},
    )
    return made
