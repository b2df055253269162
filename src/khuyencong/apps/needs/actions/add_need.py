"""Add one need that came in no sheet."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.needs.imports.rows import NeedRow, fingerprint
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.storing import need_of
from khuyencong.apps.places.models import AdminUnit


@transaction.atomic
def add_need(
    *, row: NeedRow, year: int, province: AdminUnit, unit: Unit, actor: Account, at: datetime
) -> tuple[Need, bool]:
    """Return the need of these words and whether it is new; the same words are the same need.

    Raises NotAllowed.
    """
    require(actor, "needs.import", unit=unit)
    lock_unit(unit)
    mark = fingerprint(row)
    if known := Need.objects.filter(unit=unit, year=year, fingerprint=mark).first():
        return known, False
    need = need_of(row, fingerprint=mark, year=year, province_id=province.pk, unit_id=unit.pk)
    need.save()
    write_entry(
        verb="needs.need.added",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="need",
        object_id=need.pk,
        label=need.title,
        data={"year": year, "beneficiary": need.beneficiary, "total_vnd": need.total_vnd},
    )
    return need, True
