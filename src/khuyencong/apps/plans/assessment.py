"""What the norms say of each project, fund by fund, before the planner chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.plans.management import management_rule
from khuyencong.apps.plans.scoring import score_project
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.norms.answer import Answer, Level
from khuyencong.domain.norms.check import check_norm
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.question import NormQuestion

# What is above the norm is cut before planning, so in a plan it is no longer an error.
_LEVELS = {Level.REFUSAL: "warning", Level.WARNING: "warning", Level.INFO: "info"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to pay a project: all of it from one fund, never above what the norm allows."""

    fund: Fund
    asked_vnd: int
    support_vnd: int
    management_vnd: int
    answers: tuple[Answer, ...]

    @property
    def uses_vnd(self) -> int:
        return self.support_vnd + self.management_vnd


@dataclass(slots=True, kw_only=True)
class Assessment:
    """A project as the planner sees it; no options means that it cannot be chosen."""

    project: Project
    options: list[Option] = field(default_factory=list)
    worth: tuple[int, ...] = ()
    score_trace: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    findings: list[dict[str, Any]] = field(default_factory=list)


def assess_projects(
    projects: Sequence[Project], *, on: date, province: AdminUnit, library: NormLibrary
) -> list[Assessment]:
    """Assess each project under the norms of a day."""
    return [_assess(each, on=on, province=province, library=library) for each in projects]


def _assess(project: Project, *, on: date, province: AdminUnit, library: NormLibrary) -> Assessment:
    scored = score_project(project, on=on)
    made = Assessment(project=project, worth=scored.worth, score_trace=scored.trace)
    lines = list(project.budget_lines.all())
    for fund, asked in _asked(lines).items():
        if not asked:
            continue
        option = _option(lines, fund=fund, on=on, province=province, library=library)
        made.findings += _findings(project, option)
        if option.support_vnd:
            made.options.append(option)
        else:
            made.refusals.append(f"{fund_label(fund)}: mức được hỗ trợ là 0 đồng")
    if not any(_asked(lines).values()):
        made.refusals.append("Chưa đề nghị kinh phí hỗ trợ từ nguồn nào")
    return made


def _asked(lines: Sequence[BudgetLine]) -> dict[Fund, int]:
    open_vnd = sum(line.open_vnd for line in lines)
    return {
        Fund.NATIONAL: sum(line.kcqg_vnd for line in lines) + open_vnd,
        Fund.LOCAL: sum(line.kcdp_vnd for line in lines) + open_vnd,
    }


def _option(
    lines: Sequence[BudgetLine],
    *,
    fund: Fund,
    on: date,
    province: AdminUnit,
    library: NormLibrary,
) -> Option:
    answers, asked, support = [], 0, 0
    for line in lines:
        wanted = line.open_vnd + (line.kcqg_vnd if fund is Fund.NATIONAL else line.kcdp_vnd)
        asked += wanted
        if not line.line:
            support += wanted
            continue
        question = NormQuestion(
            on=on,
            fund=fund,
            line=line.line,
            territory=province.uid,
            province=province.name,
            eligible_cost_vnd=line.eligible_cost_vnd,
            support_vnd=wanted,
            other_state_vnd=line.other_state_vnd,
            own_committed=True if line.own_vnd else None,
        )
        answer = check_norm(question, library=library)
        answers.append(answer)
        # Where no norm is known nobody can say it is too much: the amount stays, with its warning.
        support += wanted if answer.allowed_vnd is None else min(wanted, answer.allowed_vnd)
    rule = management_rule(fund=fund, territory=province.uid, on=on, library=library)
    return Option(
        fund=fund,
        asked_vnd=asked,
        support_vnd=support,
        management_vnd=rule.amount_vnd(support),
        answers=tuple(answers),
    )


def _findings(project: Project, option: Option) -> list[dict[str, Any]]:
    if not option.answers:
        return [
            _finding(
                project,
                option,
                level="warning",
                code="plans.content_not_recognised",
                message="Chưa nhận ra nội dung hoạt động nên chưa đối chiếu được mức hỗ trợ; "
                "hãy chọn nội dung cho đề án",
            )
        ]
    found = []
    for answer in option.answers:
        found += [
            _finding(
                project,
                option,
                level=_LEVELS[each.level],
                code=each.code,
                message=each.message,
                source=f"{answer.norm.article} {answer.norm.legal_basis}" if answer.norm else "",
            )
            for each in answer.findings
        ]
    return found


def _finding(project: Project, option: Option, **facts: str) -> dict[str, Any]:
    return {"project": project.code, "fund": option.fund.value, "source": "", **facts}


def fund_label(fund: Fund) -> str:
    """Return the fund as people write it."""
    return "KCQG" if fund is Fund.NATIONAL else "KCĐP"
