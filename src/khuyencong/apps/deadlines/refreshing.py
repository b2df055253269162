"""Keep the deadlines of projects in step with their lives.

Called in the transaction of every step (``projects.aftermath``), so no write here has a line of its
own in the journal: the step's line tells. Rows are never removed: what is no longer owed is void,
and open again when the step is undone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.utils import timezone

from khuyencong.apps.deadlines.models import DeadlineExtension, ProjectDeadline
from khuyencong.apps.deadlines.province_calendar import ProvinceCalendar, read_calendar
from khuyencong.apps.library.queries import get_local_order
from khuyencong.apps.projects.models import Project, ProjectPaper, ProjectStep
from khuyencong.domain.lifecycle.deadlines import (
    Life,
    ProjectDue,
    Taken,
    monthly_dues,
    project_dues,
)
from khuyencong.domain.lifecycle.local_rules import RuledDays
from khuyencong.domain.lifecycle.model import Phase
from khuyencong.domain.lifecycle.variants import MARK
from khuyencong.domain.lifecycle.versions import get_lifecycle

KEPT: frozenset[Phase] = frozenset({"appraise", "approve", "carry_out", "close", "ended"})
"""A draft owes nothing by itself: the day to register stands in the calendar of the year."""
State = ProjectDeadline.State
LONGEST_SOURCE, LONGEST_LABEL = 80, 300
"""A province's own document is named by hand and may be longer."""
Key = tuple[int, str, str]
MUTABLE = (
    "label", "transition", "body", "act", "article", "grade", "rule_due_on", "due_on", "state",
    "met_on",
)  # fmt: skip


def refresh_deadlines(projects: Sequence[Project], *, at: datetime) -> list[ProjectDeadline]:
    """Bring the deadlines of these projects up to date; return those that changed or are new.

    The caller holds the projects. Five statements for any number of them, and one or two writes.
    """
    lives = read_lives(projects)
    known = {_key(row): row for row in ProjectDeadline.objects.filter(project__in=lives)}
    extended = _extended_to(known.values())
    calendars: dict[int, ProvinceCalendar] = {}
    today = timezone.localdate(at)
    wanted: dict[Key, tuple[Project, ProjectDue]] = {}
    for project in projects:
        if (life := lives.get(project.pk)) is None:
            continue
        calendar = calendars.get(project.province_id) or read_calendar(project.province_id)
        calendars[project.province_id] = calendar
        for due in owed(life, calendar, known.values(), project_id=project.pk, on=today):
            wanted[project.pk, due.rule, due.period] = (project, due)
    return _store(known, wanted, extended, at=at)


def owed(
    life: Life,
    calendar: ProvinceCalendar,
    known: Iterable[ProjectDeadline],
    *,
    project_id: int,
    on: date,
) -> list[ProjectDue]:
    """Return what a project owes: by its steps, this month's report, and those of months known."""
    months = {(on.year, on.month)}
    for row in known:
        if row.project_id == project_id and len(row.period) == len("2026-11"):
            months.add((int(row.period[:4]), int(row.period[5:])))
    if life.phase not in KEPT:
        return []
    monthly = [
        due
        for year, month in sorted(months)
        for due in monthly_dues(life, calendar, year=year, month=month)
    ]
    return [*project_dues(life, calendar), *monthly]


def read_lives(projects: Sequence[Project]) -> dict[int, Life]:
    """Return the lives of projects that follow a version, by key; two statements."""
    following = {each.pk: each for each in projects if each.lifecycle}
    steps: dict[int, list[Taken]] = defaultdict(list)
    rows = ProjectStep.objects.filter(project__in=following, undone_at=None).order_by("pk")
    for project_id, transition, to_state, happened_on in rows.values_list(
        "project", "transition", "to_state", "happened_on"
    ):
        steps[project_id].append(
            Taken(transition=transition, to_state=to_state, happened_on=happened_on)
        )
    papers: dict[int, dict[str, date]] = defaultdict(dict)
    current = ProjectPaper.objects.filter(project__in=following, is_current=True)
    for project_id, kind, issued_on, added_at in current.values_list(
        "project", "kind", "issued_on", "added_at"
    ):
        papers[project_id][kind] = issued_on or timezone.localdate(added_at)
    return {pk: _life(each, steps[pk], papers[pk]) for pk, each in following.items()}


def _life(project: Project, steps: Sequence[Taken], papers: Mapping[str, date]) -> Life:
    return Life(
        lifecycle=get_lifecycle(project.lifecycle),
        state=project.state,
        kind=project.kind,
        plan_year=project.year,
        steps=steps,
        papers=papers,
        ruled=_ruled_by_province(project),
    )


def _ruled_by_province(project: Project) -> Sequence[RuledDays]:
    """Return the days its province rules; the rule a project is pinned to never changes."""
    pinned = project.lifecycle.partition(MARK)[2]
    return get_local_order(int(pinned)).days if pinned else ()


def _key(row: ProjectDeadline) -> Key:
    return row.project_id, row.rule, row.period


def _store(
    known: Mapping[Key, ProjectDeadline],
    wanted: Mapping[Key, tuple[Project, ProjectDue]],
    extended: Mapping[int, date],
    *,
    at: datetime,
) -> list[ProjectDeadline]:
    new, changed = [], []
    for key, (project, due) in wanted.items():
        row = known.get(key)
        if row is None:
            row = ProjectDeadline(
                province_id=project.province_id,
                unit_id=project.unit_id,
                project=project,
                rule=due.rule,
                period=due.period,
                opened_at=at,
            )
            _fill(row, due, None)
            new.append(row)
        elif _fill(row, due, extended.get(row.pk)):
            changed.append(row)
    for key, row in known.items():
        if key not in wanted and row.state == State.OPEN:
            row.state = State.VOID
            changed.append(row)
    ProjectDeadline.objects.bulk_create(new)
    ProjectDeadline.objects.bulk_update(changed, MUTABLE, batch_size=500)
    return [*new, *changed]


def _extended_to(rows: Iterable[ProjectDeadline]) -> dict[int, date]:
    """Return the day of the last extension that stands, by deadline."""
    standing = DeadlineExtension.objects.filter(deadline__in=list(rows), undone_at=None)
    return dict(standing.order_by("pk").values_list("deadline", "to_day"))


def _fill(row: ProjectDeadline, due: ProjectDue, extended_to: date | None) -> bool:
    """Write what is owed into its row; tell whether that changed anything.

    A day that was extended stays, unless the rule itself has moved past it.
    """
    before = [getattr(row, name) for name in MUTABLE]
    source = due.due.source
    row.label, row.transition, row.body = due.due.label_vi, due.transition, due.body
    row.act, row.article = source.act[:LONGEST_SOURCE], source.article[:LONGEST_SOURCE]
    row.label, row.grade = row.label[:LONGEST_LABEL], source.grade.value
    row.rule_due_on = due.due.last_on
    row.due_on = max(filter(None, (extended_to, row.rule_due_on)))
    if due.met_on:
        row.state, row.met_on = State.MET, due.met_on
    elif row.state != State.LAPSED:
        row.state, row.met_on = State.OPEN, None
    return before != [getattr(row, name) for name in MUTABLE]
