"""Assessed projects as a problem of the planner."""

from __future__ import annotations

from collections.abc import Sequence

from khuyencong.apps.plans.assessment import Assessment, Option, fund_label
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.planning.problem import Candidate, Limit, Problem


def candidate_id(assessed: Assessment, option: Option) -> str:
    """Return "2017-003 KCQG": people meet it in reasons."""
    return f"{assessed.project.code} {fund_label(option.fund)}"


def problem_of(
    assessments: Sequence[Assessment], *, kcqg_vnd: int, kcdp_vnd: int
) -> Problem | None:
    """Return the problem: each way to pay a project is a variant, at most one is chosen.

    None when nothing can be chosen. Carried-over projects are musts, paid as first asked.
    """
    candidates = [
        Candidate(
            id=candidate_id(assessed, option),
            worth=(*assessed.worth, int(option.is_asked)),  # of equals, the fund that was asked
            uses={fund_label(option.fund): option.uses_vnd},
            group=assessed.project.code,
            must=assessed.project.is_carried_over and option is assessed.options[0],
            reason="Chuyển tiếp từ năm trước" if assessed.project.is_carried_over else "",
        )
        for assessed in assessments
        for option in assessed.options
    ]
    if not candidates:
        return None
    limits = (
        Limit(fund_label(Fund.NATIONAL), max=kcqg_vnd, money=True),
        Limit(fund_label(Fund.LOCAL), max=kcdp_vnd, money=True),
    )
    return Problem(tuple(candidates), limits, levelled=True)
