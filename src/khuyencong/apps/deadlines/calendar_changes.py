"""What follows when a day of the calendar is set or taken back: deadlines that lean on it move."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.deadlines.models import DeadlineOverride, ProjectDeadline, SwapDay
from khuyencong.apps.deadlines.noticing import settle_notices
from khuyencong.apps.deadlines.permissions import require_calendar_unit
from khuyencong.apps.deadlines.refreshing import refresh_deadlines
from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.domain.foundation.parts import parts_of
from khuyencong.domain.norms.rules.deadlines import Deadline
from khuyencong.domain.norms.rules.table import load_facts

PART = 500


def keep_up(change: DeadlineOverride | SwapDay, *, at: datetime) -> None:
    """Move the open deadlines of the change's reach that it can touch."""
    rows = ProjectDeadline.objects.filter(state=ProjectDeadline.State.OPEN)
    if isinstance(change, DeadlineOverride):
        rows = rows.filter(rule=change.rule, period=str(change.plan_year))
    else:
        rows = rows.filter(rule__in=_counting_working_days())
    if not change.is_national:
        merged = Succession.objects.filter(successor=change.province_id).values("predecessor")
        rows = rows.filter(Q(province=change.province_id) | Q(province__in=merged))
    keys = list(rows.order_by("project").values_list("project", flat=True).distinct())
    for part in parts_of(keys, PART):
        projects = list(Project.objects.filter(pk__in=part))
        settle_notices(refresh_deadlines(projects, at=at), at=at)


def province_of_keeper(unit: Unit) -> AdminUnit:
    """Return the province under which a unit's days stand; the agency's under any of its own."""
    if unit.province is not None:
        return unit.province
    return AdminUnit.objects.filter(level="province").order_by("pk")[0]


def require_keeper_of(row: DeadlineOverride | SwapDay, actor: Account) -> None:
    """Raise NotAllowed unless the actor keeps the calendar of the unit that set the day."""
    unit = require_calendar_unit(actor)
    if unit.pk != row.unit_id:
        raise NotAllowed(
            "deadlines.day_of_others",
            "Ngày này do đơn vị khác ghi; tài khoản {name} không rút được",
            name=actor.display_name,
        )


def _counting_working_days() -> list[str]:
    facts = load_facts("deadlines", Deadline)
    return [rule.step for rule in facts if rule.in_working_days]
