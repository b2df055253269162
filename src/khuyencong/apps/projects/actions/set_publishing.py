"""Let a unit tell the public which of its projects are supported, or stop telling."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import Project, PublishedProject, UnitPublishing
from khuyencong.apps.projects.publishing import refresh


@transaction.atomic
def set_publishing(*, unit: Unit, is_on: bool, actor: Account, at: datetime) -> bool:
    """Publish the supported projects of a unit, or take all of them back; return the choice.

    Writes nothing when nothing changes. Raises NotAllowed, or BadInput for a unit without a
    province.
    """
    require_manage(actor, "accounts.manage_units", unit=unit)
    province = province_of(unit)
    lock_unit(unit)
    row = UnitPublishing.objects.filter(unit=unit).first()
    was_on = bool(row and row.is_on)
    if is_on == was_on:
        return is_on
    UnitPublishing.objects.update_or_create(
        unit=unit,
        defaults={"province": province, "is_on": is_on, "changed_at": at, "changed_by": actor},
    )
    if is_on:
        refresh(Project.objects.filter(unit=unit), at=at)
    else:
        PublishedProject.objects.filter(unit=unit).delete()
    write_entry(
        verb="projects.publishing.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"before": {"publishes": was_on}, "after": {"publishes": is_on}},
    )
    return is_on
