"""Close a unit: its roles end, its rows stay."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.administrators import require_another_administrator
from khuyencong.apps.accounts.lent_roles import end_lendings_in_unit
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.people_queries import roles_not_ended
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def close_unit(*, unit: Unit, on: date, reason: str, actor: Account, at: datetime) -> Unit:
    """Close the unit from the day ``on``, today or later: no role in it lasts longer.

    Invitations that wait are withdrawn. Raises NotAllowed for the unit of the last administrator,
    BadInput for a closed unit or a day gone by.
    """
    require_manage(actor, "accounts.manage_units", unit=unit)
    lock_unit(unit)
    if unit.ends_before is not None:
        raise BadInput("accounts.unit_closed", "Đơn vị {unit} đã đóng", unit=unit.name)
    if on < timezone.localdate(at):
        raise BadInput("accounts.day_gone", "Ngày đóng phải từ hôm nay trở đi", field="on")
    members = list(roles_not_ended(unit, on=on))
    require_another_administrator(unit, without=members)
    ended = roles_not_ended(unit, on=on).update(ends_before=Greatest(F("starts_on"), on))
    end_lendings_in_unit(unit, on=on)
    withdrawn = unit.invitations.filter(accepted_at=None, withdrawn_at=None).update(withdrawn_at=at)
    unit.ends_before = on
    unit.save(update_fields=["ends_before"])
    write_entry(
        verb="accounts.unit.closed",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="unit",
        object_id=unit.pk,
        label=unit.name,
        data={"on": on.isoformat(), "roles_ended": ended, "invitations_withdrawn": withdrawn},
        reason=reason,
    )
    return unit
