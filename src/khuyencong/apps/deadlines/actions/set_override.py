"""Write down the last day that yearly guidance set for a step of one plan year."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.deadlines.calendar_changes import keep_up, province_of_keeper
from khuyencong.apps.deadlines.models import DeadlineOverride
from khuyencong.apps.deadlines.permissions import require_calendar_unit
from khuyencong.apps.deadlines.province_calendar import overridable_rules
from khuyencong.apps.deadlines.texts import required_text
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.deadlines import deadline_in_year

FIRST_YEAR, LAST_YEAR = 2015, 2100


@transaction.atomic
def set_override(
    *,
    rule: str,
    plan_year: int,
    last_on: date,
    paper_number: str,
    paper_on: date,
    actor: Account,
    at: datetime,
) -> DeadlineOverride:
    """Let another last day count for a step, in the province or for the agency in the nation.

    An earlier one of the same unit, step and year is withdrawn. Raises NotAllowed, BadInput for a
    step that guidance may not move, a year no text rules, a day outside the year before the plan
    and the plan's own, or a paper that is not told.
    """
    require(actor, "deadlines.keep_calendar")
    unit = require_calendar_unit(actor)
    lock_unit(unit)
    if rule not in overridable_rules():
        raise BadInput(
            "deadlines.rule_is_fixed",
            "Văn bản không cho hướng dẫn hằng năm đổi ngày của bước này",
            field="rule",
        )
    known = FIRST_YEAR <= plan_year <= LAST_YEAR and deadline_in_year(
        step=rule, plan_year=plan_year
    )
    if not known:
        raise BadInput(
            "deadlines.year_not_ruled",
            "Dữ liệu chưa có văn bản nào về bước này cho kế hoạch năm {year}",
            field="plan_year",
            year=plan_year,
        )
    if last_on.year not in (plan_year - 1, plan_year):
        raise BadInput(
            "deadlines.day_of_other_year",
            "Ngày cuối phải trong năm {before} hoặc {year}",
            field="last_on",
            before=plan_year - 1,
            year=plan_year,
        )
    if paper_on > timezone.localdate(at):
        raise BadInput("deadlines.paper_in_future", "Ngày văn bản chưa tới", field="paper_on")
    number = required_text(
        paper_number, field="paper_number", name="số, ký hiệu văn bản hướng dẫn", most=80
    )
    standing = DeadlineOverride.objects.filter(
        unit=unit, rule=rule, plan_year=plan_year, withdrawn_at=None
    )
    standing.update(withdrawn_at=at)
    made = DeadlineOverride.objects.create(
        province=province_of_keeper(unit),
        unit=unit,
        rule=rule,
        plan_year=plan_year,
        last_on=last_on,
        paper_number=number,
        paper_on=paper_on,
        is_national=unit.kind == UnitKind.AGENCY,
        recorded_at=at,
        recorded_by=actor,
    )
    keep_up(made, at=at)
    write_entry(
        verb="deadlines.override.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="deadline_override",
        object_id=made.pk,
        label=overridable_rules()[rule].label_vi,
        data={
            "year": plan_year,
            "last_on": last_on.isoformat(),
            "paper_number": number,
            "paper_on": paper_on.isoformat(),
        },
    )
    return made
