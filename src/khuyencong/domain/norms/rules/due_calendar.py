"""Which dated steps lie ahead: the yearly and monthly deadlines of a stretch of time, in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from khuyencong.domain.norms.rules.deadlines import (
    Deadline,
    DueDay,
    deadline_in_year,
    deadlines,
    due_in_month,
)
from khuyencong.domain.norms.rules.table import load_facts

YEARLY = ("before_day", "up_to_day")
MONTHLY = "before_day_of_month"
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class DatedStep:
    """A step with its last day; ``plan_year`` is None for what comes every month."""

    due: DueDay
    rule: Deadline
    plan_year: int | None

    def days_left(self, on: date) -> int:
        """Return how many days remain; 0 on the last day, negative when it has passed."""
        return (self.due.last_on - on).days


def dated_steps(
    *, since: date, until: date, overrides: Mapping[int, Mapping[str, date]] | None = None
) -> list[DatedStep]:
    """Return the yearly steps whose last day lies in the stretch, both ends included, by day.

    ``overrides`` gives by plan year the last day of each step that guidance set otherwise.
    """
    given = overrides or {}
    rules = [rule for rule in load_facts("deadlines", Deadline) if rule.kind in YEARLY]
    found = {
        (rule.step, year): due
        for rule in rules
        for year in range(since.year - 1, until.year + 2)
        if (due := deadline_in_year(step=rule.step, plan_year=year, overrides=given.get(year)))
        and since <= due.last_on <= until
    }
    steps = [DatedStep(due, _rule_of(due, rules), year) for (_, year), due in found.items()]
    return sorted(steps, key=lambda step: step.due.last_on)


def next_monthly_steps(*, on: date) -> list[DatedStep]:
    """Return each monthly step once: this month's while it is open, else next month's."""
    steps = []
    for rule in deadlines(on=on):
        if rule.kind != MONTHLY:
            continue
        due = due_in_month(step=rule.step, year=on.year, month=on.month)
        if due is None or due.last_on < on:
            year, month = (on.year + 1, 1) if on.month == _DECEMBER else (on.year, on.month + 1)
            due = due_in_month(step=rule.step, year=year, month=month)
        if due:
            steps.append(DatedStep(due, rule, None))
    return steps


def counted_steps(*, on: date) -> tuple[Deadline, ...]:
    """Return the steps counted in days from an event, in force on a day."""
    return tuple(rule for rule in deadlines(on=on) if rule.kind == "days_after")


def _rule_of(due: DueDay, rules: list[Deadline]) -> Deadline:
    return next(
        rule
        for rule in rules
        if rule.step == due.step and rule.act == due.source.act and rule.article in str(due.source)
    )
