"""Deadlines as separate dated steps; yearly guidance may override where the text allows it.

References: TT 36/2013/TT-BCT, Điều 10, 18, 23; TT 17/2018/TT-BCT (second-hand).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.foundation.working_days import working_day_after
from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts

DeadlineKind = Literal["before_day", "up_to_day", "before_day_of_month", "days_after"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Fact):
    """One step. ``before_day`` excludes the day itself, ``up_to_day`` includes it.

    ``year_offset`` counts from the plan year; ``days`` from the event that starts the clock, in
    working days where the text says so. ``paper`` names the paper of the life cycle that meets it,
    ``chain`` the only chain it binds.
    """

    step: str
    kind: DeadlineKind
    month: int = 0
    day: int = 0
    days: int = 0
    in_working_days: bool = False
    paper: str = ""
    chain: str = ""
    year_offset: int = 0
    who_vi: str
    to_vi: str = ""
    overridable_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """Last day on which the step is on time, with its source."""

    step: str
    last_on: date
    label_vi: str
    source: LegalSource
    overridden_by: str = ""


def deadlines(*, on: date) -> tuple[Deadline, ...]:
    """Return the steps in force on a day; none before 10/02/2014."""
    return in_force(load_facts("deadlines", Deadline), on=on)


def deadline_in_year(
    *, step: str, plan_year: int, overrides: Mapping[str, date] | None = None
) -> DueDay | None:
    """Return when a yearly step of the plan of ``plan_year`` is due.

    The version is the one in force on the due day itself. ``overrides`` gives the last day by step
    where yearly guidance set another. None when no text in our data rules that year. Raises
    BadInput for a step that has no yearly day, or when guidance may not change it.
    """
    versions = [rule for rule in load_facts("deadlines", Deadline) if rule.step == step]
    if not any(rule.kind in {"before_day", "up_to_day"} for rule in versions):
        raise BadInput("norms.no_yearly_day", "“{step}” không có ngày hằng năm", step=step)
    for rule in versions:
        due = date(plan_year + rule.year_offset, rule.month, rule.day)
        if rule.is_on and rule.covers(due):
            return _due(rule, due, (overrides or {}).get(step))
    return None


def _due(rule: Deadline, due: date, override: date | None) -> DueDay:
    last_on = due - timedelta(days=1) if rule.kind == "before_day" else due
    if override is None:
        return _day(rule, last_on, due)
    if not rule.overridable_by:
        raise BadInput(
            "norms.fixed_deadline",
            "Thời hạn “{label}” không được thay bằng hướng dẫn hằng năm",
            field="overrides",
            label=rule.label_vi,
        )
    return _day(rule, override, due, overridden_by=rule.overridable_by)


def due_after(
    *, step: str, event_on: date, swaps: Mapping[date, bool] | None = None
) -> DueDay | None:
    """Return when a step counted in days is due after the event that starts it.

    ``swaps`` tells of days that were swapped: True for one that is worked, False for one that is
    not; it only counts where the text counts working days.
    """
    rules = [r for r in deadlines(on=event_on) if r.step == step and r.kind == "days_after"]
    return next((_day(r, counted_day(r, event_on, swaps), event_on) for r in rules), None)


def counted_day(rule: Deadline, event_on: date, swaps: Mapping[date, bool] | None) -> date:
    """Return the last day of a rule that counts days; the day of the event does not count."""
    if rule.in_working_days:
        return working_day_after(event_on, rule.days, overrides=swaps)
    return event_on + timedelta(days=rule.days)


def due_in_month(*, step: str, year: int, month: int) -> DueDay | None:
    """Return when a monthly step is due in a month."""
    for rule in load_facts("deadlines", Deadline):
        if rule.step == step and rule.kind == "before_day_of_month" and rule.is_on:
            due = date(year, month, rule.day)
            if rule.covers(due):
                return _day(rule, due - timedelta(days=1), due)
    return None


def _day(rule: Deadline, last_on: date, on: date, overridden_by: str = "") -> DueDay:
    return DueDay(
        step=rule.step,
        last_on=last_on,
        label_vi=rule.label_vi,
        source=rule.source(on),
        overridden_by=overridden_by,
    )
