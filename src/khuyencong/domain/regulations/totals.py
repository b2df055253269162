"""Sums of a simulation: by year, content, fund and who approves; and what the same money buys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.regulations.parts import Regulation
from khuyencong.domain.regulations.simulation import Outcome, Simulated

NO_TIER = "none"
NEED, PROJECT = "need", "project"


@dataclass(slots=True)
class Total:
    """Sums of some supports [VND]; of those nothing can be said of, only the number.

    ``then_vnd`` counts only those whose rule of the day is known (``then_known``).
    """

    supports: int = 0
    then_known: int = 0
    then_vnd: int = 0
    today_vnd: int = 0
    draft_vnd: int = 0
    gained_vnd: int = 0
    lost_vnd: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    keys: set[str] = field(default_factory=set)

    def add(self, made: Simulated) -> None:
        """Count one support."""
        self.supports += 1
        self.keys.add(made.spending.key)
        self.outcomes[made.outcome.value] += 1
        if made.then.amount_vnd is not None:
            self.then_known += 1
            self.then_vnd += made.then.amount_vnd
        change = made.difference_vnd
        if change is None:
            return
        self.today_vnd += made.today.amount_vnd or 0
        self.draft_vnd += made.draft.amount_vnd or 0
        self.gained_vnd += max(change, 0)
        self.lost_vnd += max(-change, 0)

    def to_json(self) -> dict[str, Any]:
        """Return the sums as plain values."""
        return {
            "supports": self.supports,
            "count": len(self.keys),
            "then_known": self.then_known,
            "then_vnd": self.then_vnd,
            "today_vnd": self.today_vnd,
            "draft_vnd": self.draft_vnd,
            "difference_vnd": self.draft_vnd - self.today_vnd,
            "gained_vnd": self.gained_vnd,
            "lost_vnd": self.lost_vnd,
            **{outcome.value: self.outcomes[outcome.value] for outcome in Outcome},
        }


@dataclass(frozen=True, slots=True)
class BudgetEffect:
    """What a year's money would buy under the draft, were it no more than today's rule needs [VND].

    Between ``fewer_least`` and ``fewer_most`` projects would get nothing: the least when the
    dearest are left out first, the most when the cheapest are.
    """

    year: int
    projects: int
    money_vnd: int
    cost_vnd: int
    fewer_least: int
    fewer_most: int

    @property
    def missing_vnd(self) -> int:
        """Return what is lacking; below 0 what is left over."""
        return self.cost_vnd - self.money_vnd

    def to_json(self) -> dict[str, int]:
        return {
            "year": self.year,
            "projects": self.projects,
            "money_vnd": self.money_vnd,
            "cost_vnd": self.cost_vnd,
            "missing_vnd": self.missing_vnd,
            "fewer_least": self.fewer_least,
            "fewer_most": self.fewer_most,
        }


def budget_effect(year: int, *, money_vnd: int, costs_vnd: Sequence[int]) -> BudgetEffect:
    """Return how many of the projects the same money no longer reaches.

    Examples
    --------
    >>> effect = budget_effect(2017, money_vnd=400, costs_vnd=[300, 100, 100])
    >>> effect.missing_vnd, effect.fewer_least, effect.fewer_most
    (100, 1, 1)
    """
    costs = [cost for cost in costs_vnd if cost > 0]
    return BudgetEffect(
        year,
        len(costs),
        money_vnd,
        sum(costs),
        _left_out(sorted(costs, reverse=True), money_vnd),
        _left_out(sorted(costs), money_vnd),
    )


def _left_out(costs: Sequence[int], money_vnd: int) -> int:
    """Return how many from the front must go until the rest fits."""
    total, count = sum(costs), 0
    for cost in costs:
        if total <= money_vnd:
            break
        total -= cost
        count += 1
    return count


class Totals:
    """Collects the sums of a simulation, support by support."""

    def __init__(self, regulation: Regulation) -> None:
        self._regulation = regulation
        self.all = Total()
        self._by: dict[str, dict[str, Total]] = {"year": {}, "line": {}, "fund": {}, "kind": {}}
        self._local: dict[int, dict[str, list[int]]] = {}

    def add(self, made: Simulated) -> None:
        """Count one support under each heading."""
        spending = made.spending
        self.all.add(made)
        headings = {"year": str(spending.year), "line": spending.line, "fund": spending.fund.value}
        headings["kind"] = NEED if spending.is_need else PROJECT
        for name, heading in headings.items():
            self._by[name].setdefault(heading, Total()).add(made)
        is_local = spending.fund is Fund.LOCAL and not spending.is_need
        if is_local and made.outcome is not Outcome.UNKNOWN:
            sums = self._local.setdefault(spending.year, {}).setdefault(spending.key, [0, 0])
            sums[0] += made.today.amount_vnd or 0
            sums[1] += made.draft.amount_vnd or 0

    def effects(self) -> list[BudgetEffect]:
        """Return what the local money of each year would buy; needs had no money."""
        return [
            budget_effect(
                year,
                money_vnd=sum(today for today, _ in sums.values()),
                costs_vnd=[draft for _, draft in sums.values()],
            )
            for year, sums in sorted(self._local.items())
        ]

    def tiers(self) -> dict[str, int]:
        """Return how many projects each tier would approve, by the key of the tier."""
        found: Counter[str] = Counter()
        for sums in self._local.values():
            for _, draft in sums.values():
                if draft:
                    tier = self._regulation.tier_of(draft)
                    found[tier.key if tier else NO_TIER] += 1
        return dict(found)

    def to_json(self) -> dict[str, Any]:
        """Return every sum as plain values: all, by year, line, fund; effects and tiers."""
        return {
            "all": self.all.to_json(),
            **{
                f"by_{name}": [
                    {"key": key, **total.to_json()} for key, total in sorted(rows.items())
                ]
                for name, rows in self._by.items()
            },
            "effects": [each.to_json() for each in self.effects()],
            "tiers": self.tiers(),
        }
