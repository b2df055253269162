"""What the norms say of a budget while it is being written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khuyencong.apps.projects.budget import ProjectCheck, check_lines
from khuyencong.apps.projects.drafts import SOURCES, LineDraft, ProjectDraft
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.storing import budget_line, fill_project
from khuyencong.domain.norms.answer import Finding
from khuyencong.domain.norms.budget import LineCheck
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund


@dataclass(frozen=True, slots=True)
class CheckedAmount:
    """An amount asked of a fund with its answer; ``is_open`` when the budget named no fund."""

    fund: Fund
    is_open: bool
    check: LineCheck


@dataclass(frozen=True, slots=True)
class CheckedDraftLine:
    """A line as written, and an answer for each amount of state support in it."""

    line: LineDraft
    amounts: tuple[CheckedAmount, ...]


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """All lines in their order, findings over the whole budget, and sums by source [VND]."""

    lines: tuple[CheckedDraftLine, ...]
    findings: tuple[Finding, ...]
    by_source: dict[str, int]
    cost_vnd: int

    @property
    def missing_vnd(self) -> int:
        """Return the cost that no source brings; below 0 when they bring more than it."""
        return self.cost_vnd - sum(self.by_source.values())


def check_draft(draft: ProjectDraft, *, project: Project, library: NormLibrary) -> DraftCheck:
    """Check a draft for the unit and province of ``project``, which is not stored or changed.

    A line whose content is empty or unknown has no answers.
    """
    draft = draft.settled()
    judged = Project(
        province=project.province,
        unit=project.unit,
        need=project.need,
        establishment=project.establishment,
        year=project.year,
    )
    fill_project(judged, draft)
    rows = [budget_line(judged, line) for line in draft.lines]
    checks = check_lines(judged, rows, library=library)
    findings = {each.message: each for check in checks for each in check.check.findings}
    return DraftCheck(
        lines=tuple(
            CheckedDraftLine(line, tuple(_amounts(row, checks)))
            for line, row in zip(draft.lines, rows, strict=True)
        ),
        findings=tuple(findings.values()),
        by_source={name: sum(getattr(each, name) or 0 for each in draft.lines) for name in SOURCES},
        cost_vnd=sum(line.eligible_cost_vnd for line in draft.lines),
    )


def _amounts(row: BudgetLine, checks: list[ProjectCheck]) -> Iterator[CheckedAmount]:
    """Yield the answers about one line: those of both checks only where they differ."""
    seen = set()
    for each in checks:
        for check in each.check.lines:
            if each.lines[check.number - 1] is not row:
                continue
            key = (check.fund, check.support_vnd)
            if key not in seen:
                seen.add(key)
                yield CheckedAmount(check.fund, _is_open(row, each.open_fund, check.fund), check)


def _is_open(row: BudgetLine, open_fund: Fund | None, fund: Fund) -> bool:
    return open_fund is fund and row.open_vnd > 0
