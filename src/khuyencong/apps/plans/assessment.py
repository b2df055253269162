"""What the norms say of each project, fund by fund, before the planner chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
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

FUNDS = (Fund.NATIONAL, Fund.LOCAL)
# What is above the norm is cut before planning, so in a plan it is no longer an error.
_LEVELS = {Level.REFUSAL: "warning", Level.WARNING: "warning", Level.INFO: "info"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to pay a project: all of it from one fund, never above what the norm allows.

    Only one that has gone on may have a part from the other fund as well (``other_vnd``).
    """

    fund: Fund
    asked_vnd: int
    support_vnd: int
    management_vnd: int
    answers: tuple[Answer, ...]
    is_asked: bool = True
    """False when the sheet asked the other fund, and the plan may move the project here."""

    other_vnd: int = 0
    other_management_vnd: int = 0

    @property
    def uses_vnd(self) -> int:
        return self.support_vnd + self.management_vnd

    @property
    def other_fund(self) -> Fund:
        return Fund.LOCAL if self.fund is Fund.NATIONAL else Fund.NATIONAL

    @property
    def uses(self) -> dict[Fund, int]:
        """What the project takes from the money of each fund, management with it. [VND]"""
        other = self.other_vnd + self.other_management_vnd
        return {self.fund: self.uses_vnd} | ({self.other_fund: other} if other else {})

    def support_of(self, fund: Fund) -> int:
        """Return what goes to the project from a fund. [VND]"""
        return self.support_vnd if fund is self.fund else self.other_vnd


@dataclass(slots=True, kw_only=True)
class Assessment:
    """A project as the planner sees it; no options means that it cannot be chosen."""

    project: Project
    options: list[Option] = field(default_factory=list)
    worth: tuple[int, ...] = ()
    score_trace: list[str] = field(default_factory=list)
    in_priority_area: bool = False
    refusals: list[str] = field(default_factory=list)

    def findings(self, taken: Option | None) -> list[dict[str, Any]]:
        """Return what the norms say of the way it is paid, or of every way that was asked."""
        shown = [taken] if taken else [option for option in self.options if option.is_asked]
        return [finding for option in shown for finding in _findings(self.project, option)]


def assess_projects(
    projects: Sequence[Project],
    *,
    on: date,
    province: AdminUnit,
    library: NormLibrary,
    any_fund: bool = False,
) -> list[Assessment]:
    """Assess each project under the norms of a day.

    With ``any_fund`` a project that asked one fund may also be paid from the other.
    """
    return [
        _assess(each, on=on, province=province, library=library, any_fund=any_fund)
        for each in projects
    ]


def _assess(
    project: Project, *, on: date, province: AdminUnit, library: NormLibrary, any_fund: bool
) -> Assessment:
    scored = score_project(project, on=on)
    made = Assessment(
        project=project,
        worth=scored.worth,
        score_trace=scored.trace,
        in_priority_area=scored.in_priority_area,
    )
    lines = list(project.budget_lines.all())
    wanted = {fund: [_asked_vnd(line, fund) for line in lines] for fund in FUNDS}
    for fund, other in (FUNDS, FUNDS[::-1]):
        is_asked = any(wanted[fund])
        asked = wanted[fund] if is_asked or not any_fund else wanted[other]
        if not any(asked):
            continue
        option = _option(lines, asked, fund=fund, on=on, province=province, library=library)
        option = replace(option, is_asked=is_asked)
        if option.support_vnd:
            made.options.append(option)
        elif is_asked:
            made.refusals.append(f"{fund_label(fund)}: mức được hỗ trợ là 0 đồng")
    made.options.sort(key=lambda option: not option.is_asked)
    if not any(any(asked) for asked in wanted.values()):
        made.refusals.append("Chưa đề nghị kinh phí hỗ trợ từ nguồn nào")
    return made


def _asked_vnd(line: BudgetLine, fund: Fund) -> int:
    return line.open_vnd + (line.kcqg_vnd if fund is Fund.NATIONAL else line.kcdp_vnd)


def _option(
    lines: Sequence[BudgetLine],
    wanted_vnd: Sequence[int],
    *,
    fund: Fund,
    on: date,
    province: AdminUnit,
    library: NormLibrary,
) -> Option:
    answers, support = [], 0
    for line, wanted in zip(lines, wanted_vnd, strict=True):
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
        asked_vnd=sum(wanted_vnd),
        support_vnd=support,
        management_vnd=rule.amount_vnd(support),
        answers=tuple(answers),
    )


def _findings(project: Project, option: Option) -> list[dict[str, Any]]:
    found = []
    if not option.is_asked:
        found.append(
            _finding(
                project,
                option,
                level="warning",
                code="plans.moved",
                message=f"Đơn vị đề nghị nguồn khác; kế hoạch xếp vào {fund_label(option.fund)}, "
                "cần đăng ký lại theo nguồn này",
            )
        )
    if not option.answers:
        found += [
            _finding(
                project,
                option,
                level="warning",
                code="plans.content_not_recognised",
                message="Chưa nhận ra nội dung hoạt động nên chưa đối chiếu được mức hỗ trợ; "
                "hãy chọn nội dung cho đề án",
            )
        ]
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
