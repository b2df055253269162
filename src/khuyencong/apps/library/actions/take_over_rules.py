"""Take over what another installation of the same edition ruled and confirmed: a training copy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account, OwnedRow, Unit
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import (
    FactConfirmation,
    LocalNorm,
    LocalNormEnd,
    LocalOrder,
    NormConfirmation,
)
from khuyencong.apps.places.models import AdminUnit

_KINDS: tuple[tuple[type[OwnedRow], dict[str, Any]], ...] = (
    (LocalNorm, {}),
    (LocalNormEnd, {}),
    (LocalOrder, {}),
    (NormConfirmation, {"withdrawn_at__isnull": True}),
    (FactConfirmation, {"withdrawn_at__isnull": True}),
)
_PEOPLE = {"recorded_by", "withdrawn_by"}


@transaction.atomic
def take_over_rules(
    *, source: str, unit_of: Callable[[Unit], Unit], actor: Account, at: datetime
) -> dict[str, int]:
    """Copy every rule that holds in the database ``source`` (an alias); return how many by table.

    A line whose id is known here is left out.
    ``unit_of`` gives the unit here that stands for one there. Who recorded or read a rule is not
    taken along: ``actor`` stands for them, so that no person of the real work is named here.
    """
    counts = {}
    news: dict[tuple[Any, int], OwnedRow] = {}
    for table, holding in _KINDS:
        rows = table._default_manager.using(source).filter(**holding).order_by("pk")
        made = 0
        for row in rows.select_related("unit", "province").iterator():
            if _is_known(row, news):
                continue
            copy = _copied(row, news, unit=unit_of(row.unit), actor=actor)
            copy.save()
            news[table, row.pk] = copy
            made += 1
        counts[table._meta.model_name or ""] = made
    write_entry(
        verb="library.rules.taken_over",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="rules",
        object_id=actor.pk,
        label="",
        data={"rows": sum(counts.values())},
    )
    return counts


def _is_known(row: OwnedRow, news: dict[tuple[Any, int], OwnedRow]) -> bool:
    """A line whose id stands here already stays as it is, and so does its last day."""
    if isinstance(row, LocalNorm):
        return LocalNorm.objects.filter(norm_id=row.norm_id).exists()
    return isinstance(row, LocalNormEnd) and (LocalNorm, row.norm_id) not in news


def _copied(
    row: OwnedRow,
    news: dict[tuple[Any, int], OwnedRow],
    *,
    unit: Unit,
    actor: Account,
) -> OwnedRow:
    """Return an unsaved copy that points at rows of this installation only."""
    values: dict[str, Any] = {}
    for column in row._meta.concrete_fields:
        if column.primary_key:
            continue
        if column.name in _PEOPLE:
            values[column.name] = actor if getattr(row, column.attname) else None
        elif column.name == "unit":
            values["unit"] = unit
        elif column.name == "province":
            values["province"] = AdminUnit.objects.get(uid=row.province.uid)
        elif column.is_relation:
            values[column.name] = news[column.related_model, getattr(row, column.attname)]
        else:
            values[column.attname] = getattr(row, column.attname)
    if "read_by" in values:
        values["read_by"] = ""
    return type(row)(**values)
