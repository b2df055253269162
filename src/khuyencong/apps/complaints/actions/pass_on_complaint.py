"""Pass a complaint on to the unit that must answer it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.complaints.holding import State, hold_complaint, sound_text
from khuyencong.apps.complaints.lines import write_entry_of_complaint
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.queries import units_to_pass_to
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def pass_on_complaint(
    *, complaint: Complaint, unit: Unit, reason: str, actor: Account, at: datetime
) -> Complaint:
    """Give it to another unit of the province; number, code and day to answer stay.

    Raises NotAllowed; BadInput for a unit that answers none, or without a reason.
    """
    held = hold_complaint(complaint, actor=actor, states=(State.NEW, State.TAKEN))
    reason = sound_text(reason, field="reason", least="Ghi lý do chuyển")
    if not units_to_pass_to(held).filter(pk=unit.pk).exists():
        raise BadInput("complaints.no_unit", "Không chuyển đơn cho đơn vị này được", field="unit")
    data = {"from_unit": held.unit.name, "to_unit": unit.name}
    write_entry_of_complaint(held, "passed_on", actor=actor, at=at, data=data, reason=reason)
    held.unit, held.state = unit, State.NEW
    held.decided_at, held.decided_by = at, actor
    held.version += 1
    with opened("a complaint passed on"):
        held.save()
    return held
