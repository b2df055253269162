"""Set what a plan or a programme means to reach of an indicator."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.reports.models import Target
from khuyencong.apps.reports.models.targets import WHOLE_NATION
from khuyencong.apps.reports.target_facts import (
    TargetFacts,
    capability_of,
    require_first,
    write_entry_of_target,
)


@transaction.atomic
def set_target(*, facts: TargetFacts, unit: Unit, actor: Account, at: datetime) -> Target:
    """Keep the target. Raises NotAllowed, or BadInput naming the field."""
    require(actor, capability_of(facts.covers), unit=unit)
    columns = facts.settled(unit)
    province = None if facts.covers == WHOLE_NATION else province_of(unit)
    require_first(columns, unit)
    row = Target.objects.create(unit=unit, province=province, set_at=at, set_by=actor, **columns)
    write_entry_of_target(row, "set", actor=actor, at=at)
    return row
