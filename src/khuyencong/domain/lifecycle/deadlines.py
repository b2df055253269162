"""What is due in the life of a project: from the steps it took, the dated rules and the calendar.

The rules themselves are dated data of ``domain.norms.rules``; whoever asks brings a ``Calendar``
that reads them for the province, with the days it was given by yearly guidance.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.lifecycle.local_rules import RuledDays
from khuyencong.domain.lifecycle.model import Body, Kind, Lifecycle, Phase, Transition

_BEFORE: dict[Phase, tuple[Phase, ...]] = {
    "prepare": ("prepare",),
    "appraise": ("prepare", "appraise"),
    "approve": ("appraise", "approve"),
    "carry_out": ("approve", "carry_out"),
    "close": ("carry_out", "close"),
    "ended": (),
}
"""Phases in which a step that leads on from a phase lies near enough ahead to be told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The last day of a rule. ``paper`` names the paper that meets it, if one does."""

    last_on: date
    label_vi: str
    source: LegalSource
    paper: str = ""


class Calendar(Protocol):
    """Reads the dated rules; each answer is None where no text in our data rules that day."""

    def in_year(self, rule: str, plan_year: int) -> Due | None: ...

    def after(self, rule: str, event_on: date) -> Due | None: ...

    def in_month(self, chain: str, year: int, month: int) -> Mapping[str, Due]: ...

    def counted(self, days: int, event_on: date, *, in_working_days: bool) -> date: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step that was taken and not taken back."""

    transition: str
    to_state: str
    happened_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What decides the deadlines of a project.

    ``papers`` gives the day each kind came in; ``ruled`` the days its province gives between steps.
    """

    lifecycle: Lifecycle
    state: str
    kind: Kind
    plan_year: int
    steps: Sequence[Taken] = ()
    papers: Mapping[str, date] | None = None
    ruled: Sequence[RuledDays] = ()

    @property
    def phase(self) -> Phase:
        return self.lifecycle.states_by_id[self.state].phase

    def since_draft(self) -> dict[str, Taken]:
        """Return the last taking of each step since the project was last a draft."""
        done: dict[str, Taken] = {}
        for step in self.steps:
            if step.to_state == self.lifecycle.first_state:
                done = {}
            else:
                done[step.transition] = step
        return done


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectDue:
    """Something a project owes: ``period`` tells it from others of the same rule.

    ``body`` must act, by ``transition`` where one leads there. ``met_on`` is None while it is open.
    """

    rule: str
    period: str
    due: Due
    body: Body
    transition: str = ""
    met_on: date | None = None


def project_dues(life: Life, calendar: Calendar) -> list[ProjectDue]:
    """Return what the project owes and owed by yearly and counted rules, by day."""
    found = [*_yearly(life, calendar), *_counted(life, calendar), *_ruled(life, calendar)]
    return sorted(found, key=lambda each: (each.due.last_on, each.rule))


def monthly_dues(life: Life, calendar: Calendar, *, year: int, month: int) -> list[ProjectDue]:
    """Return the monthly reports a project owes for a month: while it is carried out."""
    if life.phase != "carry_out":
        return []
    rules = calendar.in_month(life.lifecycle.chain, year, month)
    end = date(year, month, monthrange(year, month)[1])
    return [
        ProjectDue(
            rule=rule,
            period=f"{year}-{month:02d}",
            due=due,
            body="implementing_unit",
            met_on=_paper_came(life, due.paper, since=date(year, month, 1), until=end),
        )
        for rule, due in rules.items()
    ]


def usual_step(lifecycle: Lifecycle, state: str, *, kind: Kind) -> Transition | None:
    """Return the step a project in that state waits for: it leads on, and needs no reason."""
    return next(
        (
            step
            for step in lifecycle.transitions_from(state, kind=kind)
            if step.target(state) != state and not step.needs_reason and not step.is_automatic
        ),
        None,
    )


def acting_body(who: Sequence[Body]) -> Body:
    """Return who of several must act: the unit that carries the project out, else the department.

    The texts name both sides of a contract; the file is on the desk of the side nearer to us.
    """
    for body in ("implementing_unit", "department"):
        if body in who:
            return body
    return who[0]


def _yearly(life: Life, calendar: Calendar) -> Iterator[ProjectDue]:
    """Yield the yearly rules of steps that are taken, or lie near ahead.

    Several steps under one rule (settle, then close) are met by the last of them.
    """
    done = life.since_draft()
    rules: dict[str, list[Transition]] = {}
    for step in life.lifecycle.transitions:
        if step.deadline and (not step.kinds or life.kind in step.kinds):
            rules.setdefault(step.deadline, []).append(step)
    for rule, steps in rules.items():
        if (due := calendar.in_year(rule, life.plan_year)) is None:
            continue
        left = [step for step in steps if step.id not in done]
        near = [step for step in left if life.state in step.from_states]
        near += [step for step in left if _is_near(life, step)]
        if left and not near:
            continue
        last = near[0] if near else steps[-1]
        met_on = None if left else max(done[step.id].happened_on for step in steps)
        yield ProjectDue(
            rule=rule,
            period=str(life.plan_year),
            due=due,
            body=acting_body(last.who),
            transition=last.id,
            met_on=met_on,
        )


def _is_near(life: Life, step: Transition) -> bool:
    states = life.lifecycle.states_by_id
    return any(life.phase in _BEFORE[states[each].phase] for each in step.from_states)


def _counted(life: Life, calendar: Calendar) -> Iterator[ProjectDue]:
    """Yield what steps that were taken have set running."""
    for taken in life.since_draft().values():
        step = life.lifecycle.transitions_by_id.get(taken.transition)
        if step is None or not step.starts:
            continue
        if (due := calendar.after(step.starts, taken.happened_on)) is None:
            continue
        needing = _needing(life, due.paper)
        yield ProjectDue(
            rule=step.starts,
            period=taken.happened_on.isoformat(),
            due=due,
            body=acting_body(needing.who if needing else step.who),
            transition=needing.id if needing else "",
            met_on=_paper_came(life, due.paper, since=taken.happened_on),
        )


def _ruled(life: Life, calendar: Calendar) -> Iterator[ProjectDue]:
    """Yield what the province gives so many days for, once the step before was taken."""
    done, steps = life.since_draft(), life.lifecycle.transitions_by_id
    for rule in life.ruled:
        begun, ends = done.get(rule.starts), steps.get(rule.ends)
        if begun is None or ends is None:
            continue
        last_on = calendar.counted(
            rule.days, begun.happened_on, in_working_days=rule.is_working_days
        )
        met = done.get(rule.ends)
        yield ProjectDue(
            rule=rule.rule,
            period=begun.happened_on.isoformat(),
            due=Due(last_on=last_on, label_vi=rule.work, source=rule.source),
            body=acting_body(ends.who),
            transition=ends.id,
            met_on=met.happened_on if met and met.happened_on >= begun.happened_on else None,
        )


def _needing(life: Life, paper: str) -> Transition | None:
    return next((step for step in life.lifecycle.transitions if paper in step.papers), None)


def _paper_came(life: Life, paper: str, *, since: date, until: date = date.max) -> date | None:
    """Return when a paper came in between two days: by itself, or with a step that needs it."""
    steps = life.lifecycle.transitions_by_id
    days = [
        each.happened_on
        for each in life.steps
        if (step := steps.get(each.transition)) and paper in step.papers
    ]
    if life.papers and paper in life.papers:
        days.append(life.papers[paper])
    return min((day for day in days if since <= day <= until), default=None)
