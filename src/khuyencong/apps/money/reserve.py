"""What the reserve list of the year's plan can take of the money of a fund line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.plans.queries import get_accepted_plan
from khuyencong.apps.plans.replan import MOVABLE
from khuyencong.domain.money.reserve_fill import Fill, Reserved, fill_in_order, fullest_fill


@dataclass(frozen=True, slots=True)
class Waiting:
    """A project of the reserve: what it takes, and whether there is money for it.

    ``fits``: now, when each is asked in turn; ``short_vnd``: what is missing else, 0 or more.
    """

    item: PlanItem
    amount_vnd: int
    fits: bool
    short_vnd: int


@dataclass(frozen=True, slots=True)
class Reserve:
    """The plan that ranks the reserve, its projects, who fits in turn and what fills most."""

    plan: Plan | None
    waiting: list[Waiting]
    in_order: Fill
    fullest: Fill


def reserve_of(line: FundLine, *, visible_to: Account) -> Reserve:
    """Return who waits for money of the line, in the order of the accepted plan of its year."""
    plan = get_accepted_plan(unit_id=line.unit_id, year=line.year)
    left = max(0, line.unallocated_vnd) if line.assignments else 0
    items = _items(plan, line, visible_to) if plan else []
    asked = [Reserved(id=each.project.code, amount_vnd=amount_of(each)) for each in items]
    in_order = fill_in_order(left_vnd=left, reserve=asked)
    return Reserve(
        plan,
        [_waiting(each, in_order) for each in items],
        in_order,
        fullest_fill(left_vnd=left, reserve=asked),
    )


def amount_of(item: PlanItem) -> int:
    """Return the support the plan would give the project. [VND]"""
    return int(item.trace["norm"]["support_vnd"])


def _items(plan: Plan, line: FundLine, account: Account) -> list[PlanItem]:
    """Return the reserve that asks this fund; who already holds money of the line waits no more."""
    rows = PlanItem.objects.filter(
        plan=plan,
        is_chosen=False,
        reserve_rank__isnull=False,
        project__state__in=MOVABLE,
        project__is_recoverable=line.is_recoverable,
    ).exclude(project__in=_with_money(line))
    ranked = not_kept_from(rows.select_related("project"), account).order_by("reserve_rank", "pk")
    return [each for each in ranked if each.trace.get("norm", {}).get("fund") == line.fund]


def _with_money(line: FundLine) -> Sequence[int]:
    held = Position.objects.filter(line=line, approved_vnd__gt=0)
    return list(held.values_list("project", flat=True))


def _waiting(item: PlanItem, fill: Fill) -> Waiting:
    amount = amount_of(item)
    fits = item.project.code in fill.projects
    return Waiting(item, amount, fits, 0 if fits else max(0, amount - fill.left_vnd))
