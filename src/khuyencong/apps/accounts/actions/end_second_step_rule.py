"""Ask a role no longer for a second step."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.set_second_step_rule import CAPABILITY
from khuyencong.apps.accounts.looked_after import require_manage
from khuyencong.apps.accounts.models import Account, SecondStepRule
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def end_second_step_rule(*, rule: SecondStepRule, actor: Account, at: datetime) -> SecondStepRule:
    """End the rule today; one that has not begun leaves no day. What people set up stays.

    Raises NotAllowed outside the actor's reach, BadInput when it has ended.
    """
    require_manage(actor, CAPABILITY, unit=rule.unit)
    ended = SecondStepRule.objects.select_for_update().get(pk=rule.pk)
    if ended.ends_before is not None:
        raise BadInput("accounts.rule_ended", "Quy định này đã thôi rồi")
    ended.ends_before = max(timezone.localdate(at), ended.starts_on)
    ended.save(update_fields=["ends_before"])
    write_entry(
        verb="accounts.second_step.released",
        actor=actor,
        at=at,
        unit_id=rule.unit_id,
        object_kind="unit",
        object_id=rule.unit_id,
        label=rule.unit.name,
        data={"role": ended.role, "ends_before": ended.ends_before.isoformat()},
    )
    return ended
