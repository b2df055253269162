"""Write down a day that is swapped: a day off that is worked, or a working day that is off."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.deadlines.calendar_changes import keep_up, province_of_keeper
from khuyencong.apps.deadlines.models import SwapDay
from khuyencong.apps.deadlines.permissions import require_calendar_unit
from khuyencong.apps.deadlines.texts import required_text
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_day


@transaction.atomic
def record_swap_day(
    *,
    day: date,
    is_worked: bool,
    note: str = "",
    paper_number: str,
    paper_on: date,
    actor: Account,
    at: datetime,
) -> SwapDay:
    """Let the day count as worked or off, in the province or for the agency in the nation.

    Raises NotAllowed, BadInput when the unit has written that day down, or the paper is not told.
    """
    require(actor, "deadlines.keep_calendar")
    unit = require_calendar_unit(actor)
    lock_unit(unit)
    if paper_on > timezone.localdate(at):
        raise BadInput("deadlines.paper_in_future", "Ngày văn bản chưa tới", field="paper_on")
    number = required_text(paper_number, field="paper_number", name="số, ký hiệu văn bản", most=80)
    if SwapDay.objects.filter(unit=unit, day=day, withdrawn_at=None).exists():
        raise BadInput(
            "deadlines.day_known",
            "Ngày {day} đã được ghi; rút lại trước khi ghi khác",
            field="day",
            day=format_day(day),
        )
    made = SwapDay.objects.create(
        province=province_of_keeper(unit),
        unit=unit,
        day=day,
        is_worked=is_worked,
        note=note.strip()[:200],
        paper_number=number,
        paper_on=paper_on,
        is_national=unit.kind == UnitKind.AGENCY,
        recorded_at=at,
        recorded_by=actor,
    )
    keep_up(made, at=at)
    write_entry(
        verb="deadlines.swap_day.recorded",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="swap_day",
        object_id=made.pk,
        label=format_day(day),
        data={
            "on": day.isoformat(),
            "is_worked": is_worked,
            "paper_number": number,
            "paper_on": paper_on.isoformat(),
        },
    )
    return made
