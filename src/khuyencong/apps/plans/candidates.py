"""Assessed projects as a problem of the planner."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from khuyencong.apps.plans.assessment import Assessment, Option, fund_label
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.planning.problem import Candidate, Limit, Problem


def candidate_id(assessed: Assessment, option: Option) -> str:
    """Return "2017-003 KCQG": people meet it in reasons."""
    return f"{assessed.project.code} {fund_label(option.fund)}"


def problem_of(
    assessments: Sequence[Assessment],
    *,
    kcqg_vnd: int,
    kcdp_vnd: int,
    areas_first: bool = False,
    musts: Mapping[str, str] | None = None,
    first: Collection[str] = (),
) -> Problem | None:
    """Return the problem: each way to pay a project is a variant, at most one is chosen.

    None when nothing can be chosen. Carried-over projects, and those of ``musts`` (code of a
    project: why), are always chosen, paid as first asked. With ``areas_first`` a priority area
    goes before everything else, also before key projects; with ``first`` so do these codes.
    """
    reasons = {
        each.project.code: "Chuyển tiếp từ năm trước"
        for each in assessments
        if each.project.is_carried_over
    } | dict(musts or {})
    candidates = [
        Candidate(
            id=candidate_id(assessed, option),
            worth=_worth(assessed, option, areas_first=areas_first, first=first),
            uses={fund_label(fund): vnd for fund, vnd in option.uses.items()},
            group=assessed.project.code,
            must=assessed.project.code in reasons and option is assessed.options[0],
            reason=reasons.get(assessed.project.code, ""),
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


def _worth(
    assessed: Assessment, option: Option, *, areas_first: bool, first: Collection[str]
) -> tuple[int, ...]:
    """Return the levels; of equals, the fund that was asked."""
    kept = (int(assessed.project.code in first),) if first else ()
    areas = (int(assessed.in_priority_area),) if areas_first else ()
    return (*kept, *areas, *assessed.worth, int(option.is_asked))
