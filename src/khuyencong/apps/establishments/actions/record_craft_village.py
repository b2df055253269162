"""Record a craft village in the register of a unit."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.facts import CraftVillageFacts
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def record_craft_village(
    *,
    facts: CraftVillageFacts,
    province: AdminUnit,
    unit: Unit,
    actor: Account,
    at: datetime,
    seen_version: int | None = None,
) -> CraftVillage:
    """Add the village of that code, or bring it up to these facts; the same facts change nothing.

    ``province`` is the unit's own or one that became it. ``seen_version`` is that of the village a
    person had before him, 0 for a new one; None: whatever is stored is brought up to date.
    Raises NotAllowed; BadInput for another province, a code that another province's village has,
    facts that cannot stand, or a village somebody changed meanwhile.
    """
    require(actor, "establishments.record", unit=unit)
    if province.pk not in [own.pk for own in provinces_of(unit)]:
        raise BadInput(
            "establishments.other_province",
            "{unit} không ghi được làng nghề của {province}",
            field="province",
            unit=unit.name,
            province=province.full_name,
        )
    facts.check()
    lock_unit(unit)
    known = CraftVillage.objects.filter(unit=unit, code=facts.code).first()
    if known and known.province_id != province.pk:
        raise BadInput(
            "establishments.code_taken",
            "Mã {number} đã dùng cho làng nghề {name} của tỉnh khác",
            field="code",
            number=facts.code,
            name=known.name,
        )
    if seen_version is not None:
        _refuse_unseen(known, seen_version, facts.code)
    village = known or CraftVillage(unit=unit, province=province, version=0)
    wanted = {**asdict(facts), "grade": facts.grade.value}
    changes = {name: value for name, value in wanted.items() if getattr(village, name) != value}
    if known and not changes:
        return known
    before = {name: getattr(village, name) for name in changes}
    for name, value in changes.items():
        setattr(village, name, value)
    village.search = facts.search_text()
    village.version += 1
    village.save()
    told = {name: value for name, value in wanted.items() if value not in (None, "")}
    _journal(village, {"before": before, "after": changes} if known else told, actor, at)
    return village


def _refuse_unseen(known: CraftVillage | None, seen_version: int, code: str) -> None:
    """Refuse a code that is taken, or a village that somebody changed meanwhile."""
    if known and not seen_version:
        raise BadInput(
            "establishments.code_taken",
            "Mã {number} đã dùng cho làng nghề {name}",
            field="code",
            number=code,
            name=known.name,
        )
    if known and known.version != seen_version:
        raise BadInput(
            "establishments.changed_meanwhile", "Người khác vừa sửa; mở lại trang rồi sửa tiếp"
        )


def _journal(village: CraftVillage, data: dict[str, Any], actor: Account, at: datetime) -> None:
    write_entry(
        verb=f"establishments.craft_village.{'amended' if 'before' in data else 'recorded'}",
        actor=actor,
        at=at,
        unit_id=village.unit_id,
        object_kind="craft_village",
        object_id=village.pk,
        label=village.name,
        data=data,
    )
