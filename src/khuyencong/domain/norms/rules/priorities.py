"""The legal order of priority: key projects, then areas, then trades.

References: TT 36/2013/TT-BCT, Điều 7; TT 46/2012/TT-BCT, Điều 6; NĐ 45/2012/NĐ-CP, Điều 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeVar

from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.project_facts import ProjectFacts
from khuyencong.domain.norms.rules.table import load_facts
from khuyencong.domain.norms.rules.trace import Answer, Step, step

Test = Literal[
    "outstanding_certificate",
    "key_product",
    "export",
    "local_material",
    "labour",
    "supporting_industry",
    "priority_industry",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Fact):
    code: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeTest(Fact):
    group: Literal["6.2.a", "6.2.b"]
    level: int
    test: Test
    threshold: Decimal | None = None
    strictly_above: bool = False
    industries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner(Fact):
    owner: Literal["women", "minority"]


@dataclass(frozen=True, slots=True)
class Rank:
    """Place in the legal order; compare ``levels`` as tuples, higher first.

    ``levels`` is (key project 0/1, area 0-4, trade 0-2). ``outside_order`` marks cleaner
    production, whose area level is the one the managing agency gave (0 when it gave none).
    ``in_priority_area`` and ``in_priority_trade`` are None when the facts do not tell.
    """

    levels: tuple[int, int, int]
    legal_priority: int
    outside_order: bool
    in_priority_area: bool | None
    in_priority_trade: bool | None
    label_vi: str
    trace: tuple[Step, ...]


TOLD: dict[Answer, bool | None] = {"yes": True, "no": False, "unknown": None}

F = TypeVar("F", bound=Fact)


def _rules(section: str, kind: type[F], on: date) -> tuple[F, ...]:
    return in_force(load_facts("priorities", kind, section), on=on)


def list_priority_areas(*, on: date) -> tuple[Area, ...]:
    """Return the priority areas in their legal order."""
    return _rules("areas", Area, on)


def list_priority_trades(*, on: date) -> tuple[TradeTest, ...]:
    """Return the tests of priority trades, those of 6.2.b before those of 6.2.a."""
    return _rules("trades", TradeTest, on)


def priority_rank(facts: ProjectFacts, *, on: date) -> Rank:
    """Return the place of a project in the legal order of a day, with its reasons.

    A fact that is not stated gives no priority and is said to be missing. ``legal_priority`` joins
    area and trade in one number, area first, for planners that compare single numbers.
    """
    flagship, steps = _flagship(facts, on)
    area, area_step = _area(facts, on)
    trade, trade_steps = _trade(facts, on)
    in_area, in_trade = TOLD[area_step.answer], TOLD[trade_steps[0].answer]
    outside = next(iter(_rules("cleaner_production", Fact, on)), None)
    if facts.cleaner_production and outside:
        area, trade, in_trade = facts.agency_level or 0, 0, True
        unranked = facts.agency_level is None
        text = outside.label_vi + ("; chưa xếp mức, tạm tính mức 0" if unranked else "")
        steps.append(step(text, "yes", outside, on))
    else:
        steps += [area_step, *trade_steps]
    steps += _owner_steps(facts, on)
    top_trade = max((rule.level for rule in list_priority_trades(on=on)), default=0)
    won = [item.text for item in steps if item.answer == "yes"]
    return Rank(
        levels=(flagship, area, trade),
        legal_priority=area * (top_trade + 1) + trade,
        outside_order=bool(facts.cleaner_production and outside),
        in_priority_area=in_area,
        in_priority_trade=in_trade,
        label_vi="; ".join(won) or "Không thuộc diện ưu tiên hoặc chưa có số liệu",
        trace=tuple(steps),
    )


def _flagship(facts: ProjectFacts, on: date) -> tuple[int, list[Step]]:
    rule = next(iter(_rules("flagship", Fact, on)), None)
    if rule is None or not facts.is_flagship:
        return 0, []
    return 1, [step(rule.label_vi, "yes", rule, on)]


def _area(facts: ProjectFacts, on: date) -> tuple[int, Step]:
    areas = list_priority_areas(on=on)
    if facts.areas is None:
        return 0, step("Địa bàn ưu tiên: chưa có số liệu", "unknown", None, on)
    found = [area for area in areas if area.code in facts.areas]
    if not found:
        return 0, step("Không thuộc địa bàn ưu tiên", "no", None, on)
    best = max(found, key=lambda area: area.level)
    return best.level, step(f"Địa bàn ưu tiên: {best.label_vi}", "yes", best, on)


def _trade(facts: ProjectFacts, on: date) -> tuple[int, list[Step]]:
    judged = [(rule, passes(rule, facts)) for rule in list_priority_trades(on=on)]
    won = [rule for rule, answer in judged if answer == "yes"]
    if won:
        level = max(rule.level for rule in won)
        return level, [step(f"Ngành nghề ưu tiên: {r.label_vi}", "yes", r, on) for r in won]
    if any(answer == "unknown" for _, answer in judged):
        return 0, [step("Ngành nghề ưu tiên: chưa đủ số liệu", "unknown", None, on)]
    return 0, [step("Không thuộc ngành nghề ưu tiên", "no", None, on)]


def passes(rule: TradeTest, facts: ProjectFacts) -> Answer:
    """Say whether a project meets the test of a priority trade."""
    if rule.test == "priority_industry":
        return _told(None if facts.industry is None else facts.industry in rule.industries)
    if rule.threshold is not None:
        amount = facts.workers if rule.test == "labour" else facts.local_material_share
        if amount is None:
            return "unknown"
        above = amount > rule.threshold if rule.strictly_above else amount >= rule.threshold
        return _told(above)
    stated = {
        "outstanding_certificate": facts.has_outstanding_certificate,
        "key_product": facts.is_key_product,
        "export": facts.is_exporting,
        "supporting_industry": facts.is_supporting_industry,
    }
    return _told(stated[rule.test])


def _told(value: bool | None) -> Answer:
    if value is None:
        return "unknown"
    return "yes" if value else "no"


def _owner_steps(facts: ProjectFacts, on: date) -> list[Step]:
    stated = {"women": facts.is_women_owned, "minority": facts.is_minority_owned}
    owners = _rules("owners", Owner, on)
    return [step(rule.label_vi, "yes", rule, on) for rule in owners if stated[rule.owner]]
