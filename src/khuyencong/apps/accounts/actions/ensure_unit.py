"""Find a unit by its code, or create it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Unit, searched_names
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.places.models import AdminUnit


@transaction.atomic
def ensure_unit(
    *, code: str, name: str, kind: UnitKind, province: AdminUnit | None, at: datetime
) -> Unit:
    """Return the unit with that code, created if it was not there."""
    unit, created = Unit.objects.get_or_create(
        code=code,
        defaults={
            "name": name,
            "kind": kind,
            "province": province,
            "search": searched_names(name),
        },
    )
    if created:
        write_entry(
            verb="accounts.unit.created",
            actor=None,
            at=at,
            unit_id=unit.pk,
            object_kind="unit",
            object_id=unit.pk,
            label=name,
            data={"code": code, "kind": kind.value},
        )
    return unit
