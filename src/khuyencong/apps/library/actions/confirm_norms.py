"""Record that a person read a document, or was told of it, and that norm lines stand there."""

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
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.domain.norms.library import NormLibrary


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRead:
    """One line as it was read: its place in the document, and what the shipped line lacked."""

    norm_id: str
    article: str
    supplied: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def confirm_norms(
    *,
    act: str,
    lines: Sequence[LineRead],
    read_on: date,
    read_in_document: bool,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> list[NormConfirmation]:
    """Confirm one line, or all lines of a document in one sitting; all of them or none.

    Raises NotAllowed, also for a line of a province the unit does not speak for; BadInput when a
    line is unknown or what is known still makes no norm.
    """
    records, _ = _confirmed(
        act=act,
        lines=lines,
        read_on=read_on,
        read_in_document=read_in_document,
        unit=unit,
        actor=actor,
        at=at,
    )
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
            data={
                "read_on": read_on.isoformat(),
                "read_in_document": read_in_document,
                "supplied": record.supplied,
            },
        )
    return records


def preview_confirmation(
    *,
    act: str,
    line: LineRead,
    read_on: date,
    read_in_document: bool,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> NormLibrary:
    """Return the norms as ``confirm_norms`` would make them; writes nothing, raises the same."""
    _, after = _confirmed(
        act=act,
        lines=[line],
        read_on=read_on,
        read_in_document=read_in_document,
        unit=unit,
        actor=actor,
        at=at,
    )
    return after


def _confirmed(
    *,
    act: str,
    lines: Sequence[LineRead],
    read_on: date,
    read_in_document: bool,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> tuple[list[NormConfirmation], NormLibrary]:
    """Return the rows to store, and the norms with them."""
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
            read_in_document=read_in_document,
            supplied=line.supplied,
            recorded_at=at,
            recorded_by=actor,
        )
        for line in lines
    ]
    after = installation_norms(beside=records)
    territories = {province.uid for province in provinces_of(unit)} | {None}
    for record in records:
        norm = after.get(record.norm_id)
        if norm.territory not in territories:
            raise NotAllowed(
                "library.other_province",
                "{unit} không xác nhận được dòng {norm_id} của {province}",
                unit=unit.name,
                norm_id=norm.norm_id,
                province=norm.province,
            )
    return records, after
