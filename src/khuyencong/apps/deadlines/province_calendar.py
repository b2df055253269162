"""The dated rules as a province reads them: with the days its guidance set, and swapped days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q

from khuyencong.apps.deadlines.models import DeadlineOverride, SwapDay
from khuyencong.apps.places.models import Succession
from khuyencong.domain.foundation.working_days import working_day_after
from khuyencong.domain.lifecycle.deadlines import Due
from khuyencong.domain.norms.rules.deadlines import (
    Deadline,
    DueDay,
    deadline_in_year,
    due_after,
    due_in_month,
)
from khuyencong.domain.norms.rules.table import load_facts

Overrides = Mapping[int, Mapping[str, date]]
"""By plan year: the last day of each rule that guidance set otherwise."""

NATION_FIRST = ("-is_national", "pk")


@dataclass(frozen=True, slots=True)
class ProvinceCalendar:
    """Answers when something is due in one province; see ``domain.lifecycle.deadlines``."""

    overrides: Overrides = field(default_factory=dict)
    swaps: Mapping[date, bool] = field(default_factory=dict)

    def in_year(self, rule: str, plan_year: int) -> Due | None:
        given = self.overrides.get(plan_year)
        return _due(deadline_in_year(step=rule, plan_year=plan_year, overrides=given))

    def after(self, rule: str, event_on: date) -> Due | None:
        return _due(due_after(step=rule, event_on=event_on, swaps=self.swaps))

    def counted(self, days: int, event_on: date, *, in_working_days: bool) -> date:
        if in_working_days:
            return working_day_after(event_on, days, overrides=self.swaps)
        return event_on + timedelta(days=days)

    def in_month(self, chain: str, year: int, month: int) -> dict[str, Due]:
        dues = {
            step: _due(due_in_month(step=step, year=year, month=month))
            for step in _monthly_steps(chain)
        }
        return {step: due for step, due in dues.items() if due}


def read_calendar(province_id: int) -> ProvinceCalendar:
    """Return the calendar of a province; where its own paper and the nation's differ, its own.

    A province that merged reads the calendar of its successor too.
    """
    swapped = SwapDay.objects.filter(_read_by(province_id), withdrawn_at=None)
    swaps = {row.day: row.is_worked for row in swapped.order_by(*NATION_FIRST)}
    return ProvinceCalendar(read_overrides(province_id), swaps)


def read_overrides(province_id: int | None) -> Overrides:
    """Return the days that guidance set otherwise for a province; None: for the nation alone."""
    rows = DeadlineOverride.objects.filter(_read_by(province_id), withdrawn_at=None)
    overrides: dict[int, dict[str, date]] = {}
    for given in rows.order_by(*NATION_FIRST):
        overrides.setdefault(given.plan_year, {})[given.rule] = given.last_on
    return overrides


def _read_by(province_id: int | None) -> Q:
    heirs = Succession.objects.filter(predecessor=province_id).values("successor")
    return Q(is_national=True) | Q(province=province_id) | Q(province__in=heirs)


def overridable_rules() -> dict[str, Deadline]:
    """Return the yearly rules that guidance may set otherwise, by step; the newest text of each."""
    rules = [rule for rule in load_facts("deadlines", Deadline) if rule.is_on]
    return {rule.step: rule for rule in rules if rule.overridable_by}


def paper_of_rule(rule: str) -> str:
    """Return the paper that meets a rule, empty if none does."""
    found = (each.paper for each in load_facts("deadlines", Deadline) if each.step == rule)
    return next(found, "")


def _monthly_steps(chain: str) -> set[str]:
    return {
        rule.step
        for rule in load_facts("deadlines", Deadline)
        if rule.kind == "before_day_of_month" and rule.chain in ("", chain)
    }


def _due(day: DueDay | None) -> Due | None:
    if day is None:
        return None
    return Due(
        last_on=day.last_on, label_vi=day.label_vi, source=day.source, paper=paper_of_rule(day.step)
    )
