"""Record that a person read a document, or was told of it, and that a fact stands there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.apps.library.models import FactConfirmation
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRead:
    """One line as it was read: its place in the document, and what our line lacked.

    ``supplied`` may hold value, valid_from and valid_to, as text.
    """

    key: str
    act: str
    article: str
    read_on: date
    read_in_document: bool
    supplied: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def confirm_fact(
    *,
    read: FactRead,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> FactConfirmation:
    """Confirm one line of the facts of energy.

    Raises NotAllowed; BadInput when the line is unknown or what is known still makes no fact.
    """
    row = _row(read, unit=unit, actor=actor, at=at)
    installation_facts(beside=[row])
    row.save()
    write_entry(
        verb="library.fact.confirmed",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="energy_fact",
        object_id=row.fact_key,
        label=f"{row.article} {row.act}",
        data={
            "read_on": read.read_on.isoformat(),
            "read_in_document": read.read_in_document,
            "supplied": row.supplied,
        },
    )
    return row


def _row(read: FactRead, *, unit: Unit, actor: Account, at: datetime) -> FactConfirmation:
    require(actor, "energy.confirm", unit=unit)
    if unit.province_id is None:
        raise NotAllowed("library.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    if read.read_on > at.date():
        raise BadInput("library.read_later", "Ngày đọc không thể sau hôm nay", field="read_on")
    return FactConfirmation(
        province_id=unit.province_id,
        unit=unit,
        fact_key=read.key,
        act=read.act.strip(),
        article=read.article.strip(),
        read_on=read.read_on,
        read_in_document=read.read_in_document,
        supplied=dict(read.supplied),
        recorded_at=at,
        recorded_by=actor,
    )
