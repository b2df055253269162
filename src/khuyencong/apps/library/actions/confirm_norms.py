"""Record that a person read a document and found norm lines there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import NormConfirmation
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.library.records import to_confirmation
from khuyencong.domain.foundation.errors import NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRead:
    """One line as it was read: its place in the document, and what the shipped line lacked."""

    norm_id: str
    article: str
    supplied: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def confirm_norms(
    *, act: str, lines: Sequence[LineRead], read_on: date, unit: Unit, actor: Account, at: datetime
) -> list[NormConfirmation]:
    """Confirm one line, or all lines of a document in one sitting; all of them or none.

    Raises NotAllowed; BadInput when a line is unknown or what is known still makes no norm.
    """
    require(actor, "norms.confirm", unit=unit)
    if unit.province_id is None:
        raise NotAllowed("library.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    records = [
        NormConfirmation(
            province_id=unit.province_id,
            unit=unit,
            norm_id=line.norm_id,
            act=act.strip(),
            article=line.article.strip(),
            read_on=read_on,
            supplied=line.supplied,
            recorded_at=at,
            recorded_by=actor,
        )
        for line in lines
    ]
    installation_norms().with_confirmations(to_confirmation(record) for record in records)
    for record in records:
        record.save()
        write_entry(
            verb="library.norm.confirmed",
            actor=actor,
            at=at,
            unit_id=unit.pk,
            object_kind="norm",
            object_id=record.norm_id,
            label=f"{record.article} {record.act}",
            data={"read_on": read_on.isoformat(), "supplied": record.supplied},
        )
    return records
