"""The rows of a project of the past, made but not stored yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.projects.amounts import FUNDS
from khuyencong.apps.projects.imports.rows import PastRow
from khuyencong.apps.projects.models import (
    BudgetLine,
    PastEntry,
    PastImport,
    Project,
    ProjectStep,
)
from khuyencong.apps.projects.past import day_of, version_of, words_of
from khuyencong.apps.projects.past_amounts import Amounts
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.lifecycle.past import steps_before
from khuyencong.domain.norms.rules.activities import activity_of_line
from khuyencong.domain.norms.rules.wording import recognise_line

GROUP, FLAGSHIP = "de an nhom", "de an diem"


@dataclass(slots=True)
class PastRecords:
    """What is stored of one project of the past."""

    project: Project
    lines: list[BudgetLine]
    steps: list[ProjectStep]
    amounts: Amounts
    entry: PastEntry


def past_records(
    row: PastRow,
    *,
    fingerprint: str,
    code: str,
    unit: Unit,
    province: AdminUnit,
    of: PastImport | None,
    actor: Account,
    at: datetime,
) -> PastRecords:
    """Return the rows of a project in the state it had reached, with its amounts and papers."""
    owner: dict[str, Any] = {"unit": unit, "province": province}
    project = _project(row, code=code, **owner)
    owner["project"] = project
    entry = PastEntry(
        past_import=of,
        sheet=row.sheet,
        row=row.row,
        fingerprint=fingerprint,
        chain=row.chain,
        state=row.state,
        former_code=row.former_code,
        entered_at=at,
        entered_by=actor,
        **owner,
    )
    steps = _steps(row, recorded_at=at, recorded_by=actor, **owner)
    lines = _lines(row, line=project.line, **owner)
    return PastRecords(project, lines, steps, row.amounts, entry)


def _project(row: PastRow, *, code: str, **owner: Any) -> Project:
    line = recognise_line(text=row.content) if row.content else None
    line = line or recognise_line(text=row.title) or ""
    pinned_on, version = day_of(row), version_of(row)
    activity = activity_of_line(line=line, on=pinned_on) if line else None
    words = fold(f"{row.title} {row.content} {row.note}")
    return Project(
        year=row.year,
        code=code,
        state=row.state,
        lifecycle=version.id if version else "",
        pinned_on=pinned_on,
        title=row.title,
        beneficiary=row.beneficiary,
        place=row.place,
        content=row.content,
        note=row.note,
        is_recoverable=row.is_recoverable and row.chain == "KCDP",
        line=line,
        activity=activity.code if activity else "",
        is_flagship=FLAGSHIP in words,
        is_group=GROUP in words and FLAGSHIP not in words,
        search=fold(f"{row.title} {row.beneficiary} {row.place}"),
        **owner,
    )


def _lines(row: PastRow, *, line: str, **owner: Any) -> list[BudgetLine]:
    """Return the budget as it was asked for; none where nobody said what was asked or needed."""
    asked = row.amounts.get("requested", {})
    if not asked and row.total_vnd is None:
        return []
    stated = sum(asked.values()) + (row.own_vnd or 0)
    return [
        BudgetLine(
            line=line,
            cost_item=row.title[:300],
            eligible_cost_vnd=stated if row.total_vnd is None else row.total_vnd,
            own_vnd=row.own_vnd,
            **{fund: asked.get(fund, 0) for fund in FUNDS},
            **owner,
        )
    ]


def _steps(row: PastRow, **shared: Any) -> list[ProjectStep]:
    """Return the steps behind the project whose papers are known, in the order of the table."""
    lifecycle = version_of(row) or words_of(row.chain)
    behind = steps_before(lifecycle, row.state)
    return [
        ProjectStep(
            transition=step.id,
            from_state=step.from_states[0],
            to_state=step.target(step.from_states[0]),
            happened_on=row.papers[step.id].on,
            paper_number=row.papers[step.id].number,
            paper_on=row.papers[step.id].on,
            is_from_paper=True,
            is_past=True,
            **shared,
        )
        for step in lifecycle.transitions
        if step.id in behind and step.id in row.papers
    ]
