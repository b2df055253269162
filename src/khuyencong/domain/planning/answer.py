"""The plan as plain JSON values."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.planning.plan import Cut, Plan, Rejection, WouldGive
from khuyencong.domain.planning.problem import Amount


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """Return the plan as a JSON object; worth, bound and gap are lists when worth was one."""
    answer: dict[str, Any] = {
        "status": str(plan.status),
        "chosen": list(plan.chosen),
        "worth": _levels([_number(a) for a in plan.worth], plan),
        "bound": _levels([_number(a) for a in plan.bound], plan),
        "gap": _levels(list(plan.gap), plan),
        "uses": {name: _number(amount) for name, amount in (plan.uses or {}).items()},
        "rejected": [_rejection(r, plan) for r in plan.rejected],
        "reserve": list(plan.reserve),
        "clash": list(plan.clash),
    }
    if plan.clash_with:
        answer["clash_with"] = [
            {"kind": c.kind, "ids": list(c.ids)} | ({"name": c.name} if c.name else {})
            for c in plan.clash_with
        ]
    if not plan.clash_proven:
        answer["clash_proven"] = False
    if plan.cuts:
        answer["cuts"] = [_cut(cut) for cut in plan.cuts]
    return answer


def _levels(values: list[Any], plan: Plan) -> Any:
    if plan.levelled:
        return values
    return values[0] if values else None


def _number(amount: Amount) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)


def _rejection(rejection: Rejection, plan: Plan) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "id": rejection.id,
        "limit": rejection.limit,
        "missing": None if rejection.missing is None else _number(rejection.missing),
        "reason": rejection.reason,
    }
    if rejection.would_give is not None:
        answer["would_give"] = _would_give(rejection.would_give, plan)
    if rejection.explained:
        answer["explained"] = rejection.explained
    return answer


def _would_give(would: WouldGive, plan: Plan) -> dict[str, Any]:
    return {
        "possible": would.possible,
        "exact": would.exact,
        "worth_lost": _levels([_number(a) for a in would.worth_lost], plan),
        "leaving": list(would.leaving),
        "entering": list(would.entering),
        "raises": [{"limit": r.limit, "by": _number(r.by), "exact": r.exact} for r in would.raises],
    }


def _cut(cut: Cut) -> dict[str, Any]:
    plan = plan_to_json(cut.plan)
    return {
        "percent": _number(cut.percent),
        **{key: value for key, value in plan.items() if key not in ("rejected", "reserve")},
        "newcomers": list(cut.newcomers),
        "nesting_cost": None if cut.nesting_cost is None else float(cut.nesting_cost),
    }
