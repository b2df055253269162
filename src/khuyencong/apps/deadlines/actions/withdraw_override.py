"""Take back a day that was set by guidance: the day of the text counts again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.calendar_changes import keep_up, require_keeper_of
from khuyencong.apps.deadlines.models import DeadlineOverride
from khuyencong.apps.deadlines.province_calendar import overridable_rules
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def withdraw_override(
    *, override: DeadlineOverride, actor: Account, at: datetime
) -> DeadlineOverride:
    """Withdraw it; it stays to be seen. Raises NotAllowed, BadInput when it is withdrawn."""
    require(actor, "deadlines.keep_calendar")
    locked = DeadlineOverride.objects.select_for_update(of=("self",)).get(pk=override.pk)
    require_keeper_of(locked, actor)
    if locked.withdrawn_at is not None:
        raise BadInput("deadlines.withdrawn", "Ngày này đã được rút")
    locked.withdrawn_at = at
    locked.save(update_fields=["withdrawn_at"])
    keep_up(locked, at=at)
    rule = overridable_rules().get(locked.rule)
    write_entry(
        verb="deadlines.override.withdrawn",
        actor=actor,
        at=at,
        unit_id=locked.unit_id,
        object_kind="deadline_override",
        object_id=locked.pk,
        label=rule.label_vi if rule else locked.rule,
        data={"year": locked.plan_year, "last_on": locked.last_on.isoformat()},
    )
    return locked
