"""The planner's answer as the rows of a plan: one for each project, with its reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from khuyencong.apps.plans.assessment import Assessment, Option
from khuyencong.apps.plans.candidates import candidate_id
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.planning.plan import Plan as Answer
from khuyencong.domain.planning.plan import Rejection

_NO_PLAN = "Không có phương án nào giữ được mọi giới hạn; xem các giới hạn xung đột"


def plan_items(
    plan: Plan, assessments: Sequence[Assessment], answer: Answer | None
) -> list[PlanItem]:
    """Return the items, chosen first, in the order of the projects."""
    chosen = set(answer.chosen) if answer else set()
    rejected = {each.id: each for each in answer.rejected} if answer else {}
    reserve = {id_: rank for rank, id_ in enumerate(answer.reserve, 1)} if answer else {}
    items = [_item(plan, each, chosen, rejected, reserve) for each in assessments]
    items.sort(key=lambda item: (not item.is_chosen, item.reserve_rank or 10**9))
    for order, item in enumerate(items, 1):
        item.order = order
    return items


def taken_option(assessed: Assessment, chosen: Collection[str]) -> Option | None:
    """Return the way the plan pays a project; None when it is left out."""
    return next((o for o in assessed.options if candidate_id(assessed, o) in chosen), None)


def _item(
    plan: Plan,
    assessed: Assessment,
    chosen: set[str],
    rejected: dict[str, Rejection],
    reserve: dict[str, int],
) -> PlanItem:
    item = PlanItem(
        province_id=plan.province_id,
        unit_id=plan.unit_id,
        plan=plan,
        project=assessed.project,
        order=0,
        worth=list(assessed.worth),
    )
    by_id = {candidate_id(assessed, option): option for option in assessed.options}
    taken = taken_option(assessed, chosen)
    item.is_chosen = taken is not None
    shown = taken or next(iter(assessed.options), None)
    item.trace = {"score": assessed.score_trace, "norm": _norm_trace(shown)}
    if taken:
        item.kcqg_vnd = taken.support_of(Fund.NATIONAL)
        item.kcdp_vnd = taken.support_of(Fund.LOCAL)
        return item
    ranks = [reserve[id_] for id_ in by_id if id_ in reserve]
    item.reserve_rank = min(ranks, default=None)
    item.reason, item.limit, item.missing_vnd = _why_not(assessed, by_id, rejected)
    item.trace["would_give"] = _would_give(assessed, by_id, rejected)
    return item


def _why_not(
    assessed: Assessment, by_id: dict[str, Option], rejected: dict[str, Rejection]
) -> tuple[str, str, int | None]:
    found = [rejected[id_] for id_ in by_id if id_ in rejected]
    if not found:
        return "; ".join(assessed.refusals) or _NO_PLAN, "", None
    nearest = min(found, key=lambda each: (each.missing is None, each.missing or 0))
    reasons = [
        f"{each.id.split()[-1]}: {each.reason}" if len(found) > 1 else each.reason for each in found
    ]
    missing = None if nearest.missing is None else int(nearest.missing)
    return "; ".join([*reasons, *assessed.refusals]), nearest.limit or "", missing


def _would_give(
    assessed: Assessment, by_id: Collection[str], rejected: dict[str, Rejection]
) -> dict[str, Any]:
    """Return what the plan would give up for the project: codes; empty where it was not asked."""
    known = [(id_, rejected[id_].would_give) for id_ in by_id if id_ in rejected]
    found = [would for _, would in known if would]
    if not found:
        return {}
    if not any(would.possible for would in found):
        return {"possible": False, "exact": all(would.exact for would in found)}
    best = min(
        (would for would in found if would.possible),
        key=lambda each: (each.worth_lost, each.leaving),
    )
    leaving = {id_.split()[0] for id_ in best.leaving}
    entering = {id_.split()[0] for id_ in best.entering} - {assessed.project.code}
    return {
        "possible": True,
        "exact": best.exact,
        "leaving": sorted(leaving - entering),
        "entering": sorted(entering - leaving),  # in both: it only moves to the other fund
    }


def _norm_trace(option: Option | None) -> dict[str, Any]:
    if option is None:
        return {}
    answers = [answer.to_json() for answer in option.answers]
    return {
        "fund": option.fund.value,
        "asked_vnd": option.asked_vnd,
        "support_vnd": option.support_vnd,
        "management_vnd": option.management_vnd,
        "other_management_vnd": option.other_management_vnd,
        "is_asked": option.is_asked,
        "answers": answers,
    }
