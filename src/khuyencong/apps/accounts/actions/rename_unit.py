"""Give a unit a new name from a day on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Unit, UnitFormerName, searched_names
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def rename_unit(
    *, unit: Unit, name: str, on: date, reason: str, actor: Account, at: datetime
) -> Unit:
    """Rename the unit from the day ``on``; papers of earlier days keep the earlier name.

    Raises NotAllowed, or BadInput for the same name, a day to come, or one before the last change.
    """
    require_manage(actor, "accounts.manage_units", unit=unit)
    lock_unit(unit)
    before, name = unit.name, nfc(name)
    if not name or name == before:
        raise BadInput("accounts.same_name", "Hãy ghi tên mới của đơn vị", field="name")
    last = unit.former_names.first()
    if on > timezone.localdate(at):
        raise BadInput(
            "accounts.name_to_come",
            "Tên mới chỉ ghi được từ ngày nó có hiệu lực, không sau hôm nay",
            field="on",
        )
    if last and on <= last.until:
        raise BadInput(
            "accounts.name_too_early",
            "Đơn vị đã đổi tên ngày {day:%d/%m/%Y}; ngày đổi tên mới phải sau ngày đó",
            field="on",
            day=last.until,
        )
    UnitFormerName.objects.create(unit=unit, name=before, until=on)
    unit.name = name
    unit.search = searched_names(name, unit.former_names.values_list("name", flat=True))
    unit.save(update_fields=["name", "search"])
    write_entry(
        verb="accounts.unit.renamed",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=name,
        data={"before": {"name": before}, "after": {"name": name}, "on": on.isoformat()},
        reason=reason,
    )
    return unit
