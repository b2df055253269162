"""What the norms say of a budget while it is being written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.projects.budget import ProjectCheck, check_lines
from khuyencong.apps.projects.double_funding import (
    OWN_BUDGET,
    find_double_funding,
    legal_basis,
)
from khuyencong.apps.projects.drafts import SOURCES, LineDraft, ProjectDraft
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.storing import budget_line, fill_project
from khuyencong.domain.norms.answer import Finding, Level
from khuyencong.domain.norms.budget import LineCheck
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund

PAID_TWICE = (
    "“{item}” có vẻ đã được {payer} năm {year} chi trả (“{other}”): xem lại để không hỗ trợ hai "
    "lần ({source})."
)


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


def check_draft(
    draft: ProjectDraft,
    *,
    project: Project,
    library: NormLibrary,
    visible_to: Account | None = None,
) -> DraftCheck:
    """Check a draft for the unit and province of ``project``, which is not stored or changed.

    A line whose content is empty or unknown has no answers. What its establishment was given
    elsewhere for the same items is told as far as the account sees it.
    """
    draft = draft.settled()
    judged = Project(
        pk=project.pk,
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
    findings |= {each.message: each for each in _paid_twice(judged, rows, visible_to)}
    return DraftCheck(
        lines=tuple(
            CheckedDraftLine(line, tuple(_amounts(row, checks)))
            for line, row in zip(draft.lines, rows, strict=True)
        ),
        findings=tuple(findings.values()),
        by_source={name: sum(getattr(each, name) or 0 for each in draft.lines) for name in SOURCES},
        cost_vnd=sum(line.eligible_cost_vnd for line in draft.lines),
    )


def _paid_twice(
    judged: Project, rows: list[BudgetLine], visible_to: Account | None
) -> Iterator[Finding]:
    """Yield what other projects and programmes seem to pay; the norms see the rest."""
    found = find_double_funding(judged, lines=rows, visible_to=visible_to)
    for each in found:
        if each.kind == OWN_BUDGET:
            continue
        words = {
            "item": each.cost_item,
            "payer": each.other_name,
            "year": str(each.year),
            "other": each.other_item,
            "source": legal_basis(judged.pinned_on),
        }
        yield Finding(Level.WARNING, "projects.paid_twice", PAID_TWICE, words)


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
