"""Check a whole budget: every line and fund, sums, double funding, beneficiary, other versions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.answer import Finding, Verdict
from khuyencong.domain.norms.budget_lines import BudgetProject
from khuyencong.domain.norms.budget_remarks import double_funding, own_missing, wrong_activity
from khuyencong.domain.norms.explain import SupportExplanation, explain_support
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.rules.activities import activities_of_line
from khuyencong.domain.norms.rules.eligibility import Eligibility, judge_eligibility
from khuyencong.domain.norms.rules.wording import list_lines
from khuyencong.domain.norms.territory import find_province


@dataclass(frozen=True, slots=True)
class LineCheck:
    """The answer for one line and one fund; ``number`` counts the lines from 1."""

    number: int
    fund: Fund
    support_vnd: int
    explanation: SupportExplanation


@dataclass(frozen=True, slots=True)
class FundSum:
    """What a fund is asked for, and what its norms allow of it [VND].

    ``allowed_vnd`` adds, line by line, the lower of asked and allowed; lines without a verdict on
    money are in ``unjudged_vnd`` instead.
    """

    fund: Fund
    asked_vnd: int
    allowed_vnd: int
    unjudged_vnd: int


@dataclass(frozen=True, slots=True)
class BudgetCheck:
    """All that the norms say of a budget. ``eligibility`` is None when no facts were given."""

    lines: tuple[LineCheck, ...]
    sums: tuple[FundSum, ...]
    eligible_cost_vnd: int
    own_vnd: int
    other_state_vnd: int
    findings: tuple[Finding, ...]
    eligibility: Eligibility | None

    @property
    def has_breach(self) -> bool:
        return any(each.explanation.answer.verdict is Verdict.BREACH for each in self.lines)


def check_budget(project: BudgetProject, *, on: date, library: NormLibrary) -> BudgetCheck:
    """Check every line of a project under the norms of a day.

    State money for the same cost item, from any line or fund, counts as other state money of each
    of its lines. Raises BadInput for an unknown line or province, or a negative amount.
    """
    _require_known(project, library)
    checks = tuple(_line_checks(project, on, library))
    return BudgetCheck(
        lines=checks,
        sums=tuple(_sum(checks, fund) for fund in (Fund.NATIONAL, Fund.LOCAL)),
        eligible_cost_vnd=sum(line.eligible_cost_vnd for line in project.lines),
        own_vnd=sum(line.own_vnd or 0 for line in project.lines),
        other_state_vnd=sum(line.other_state_vnd or 0 for line in project.lines),
        findings=tuple(_findings(project, on)),
        eligibility=judge_eligibility(project.beneficiary, on=on) if project.beneficiary else None,
    )


def _line_checks(project: BudgetProject, on: date, library: NormLibrary) -> Iterator[LineCheck]:
    province = find_province(project.province, on=on) if project.province else None
    for number, line in enumerate(project.lines, start=1):
        for fund, support_vnd in line.support_by_fund().items():
            question = NormQuestion(
                on=on,
                fund=fund,
                line=line.line,
                territory=province.uid if province else None,
                province=province.name if province else None,
                eligible_cost_vnd=line.eligible_cost_vnd,
                support_vnd=support_vnd,
                other_state_vnd=project.other_state_vnd(number, fund),
                own_committed=line.is_own_committed(),
            )
            explanation = explain_support(question=question, library=library)
            yield LineCheck(number, fund, support_vnd, explanation)


def _sum(checks: tuple[LineCheck, ...], fund: Fund) -> FundSum:
    asked = allowed = unjudged = 0
    for each in checks:
        if each.fund is not fund:
            continue
        asked += each.support_vnd
        limit = each.explanation.answer.allowed_vnd
        if limit is None:
            unjudged += each.support_vnd
        else:
            allowed += min(limit, each.support_vnd)
    return FundSum(fund, asked, allowed, unjudged)


def _findings(project: BudgetProject, on: date) -> Iterator[Finding]:
    for cost_item, grants in project.grants_by_cost_item().items():
        if len(grants) > 1:
            yield double_funding(cost_item, grants, on=on)
    for number, line in enumerate(project.lines, start=1):
        if line.missing_own_vnd():
            yield own_missing(number, line)
        served = _activities(line.line, on)
        if project.activity and served and not any(project.activity in pair for pair in served):
            yield wrong_activity(number, line, stated=project.activity, expected=served[0][0])


def _activities(line: str, on: date) -> list[tuple[str, str]]:
    """Return code and parent of the contents a line serves; none for a province's own line."""
    if line not in list_lines():
        return []
    return [(each.code, each.parent) for each in activities_of_line(line=line, on=on)]


def _require_known(project: BudgetProject, library: NormLibrary) -> None:
    for number, line in enumerate(project.lines, start=1):
        fault = line.fault(is_known=library.has_line(line.line))
        if fault:
            raise BadInput(
                "norms.bad_budget_line",
                "Dòng dự toán {number}: {fault}",
                field=f"lines[{number}]",
                number=number,
                fault=fault,
            )
