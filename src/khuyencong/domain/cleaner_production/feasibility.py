"""Feasibility of an option on its three sides, and ranking by given weights.

Method: VNCPC/UNIDO, tasks 10 to 13. Money is reckoned by the cash flow of the energy calculators.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import isnan
from typing import Literal

import khuyencong.domain.energy.calculators.cash_flow as money
from khuyencong.domain.cleaner_production.method import list_technical_questions

Technical = Literal["feasible", "not_feasible", "open"]
MOST_SCORE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Economy:
    """What an option gives in money: ``net_vnd`` in a year [VND], ``payback_years`` [year].

    ``npv_vnd`` [VND] and ``irr`` [-] only where life and discount rate are given; ``lacks`` says
    what is not.
    """

    net_vnd: int | None
    payback_years: float | None
    npv_vnd: int | None
    irr: float | None
    lacks: tuple[str, ...]


def technical_side(answers: Mapping[str, str]) -> tuple[Technical, list[str]]:
    """Return the verdict over the technical questions, and the words of what stands against it.

    ``answers`` maps a question to "yes" or "no"; a single "no" makes it not feasible, a question
    without an answer leaves it open.
    """
    questions = list_technical_questions()
    against = [each.label_vi for each in questions if answers.get(each.id) == "no"]
    if against:
        return "not_feasible", against
    unanswered = [each.label_vi for each in questions if answers.get(each.id) != "yes"]
    return ("open", unanswered) if unanswered else ("feasible", [])


def economic_side(
    *,
    investment_vnd: int | None,
    saving_vnd: int | None,
    yearly_cost_vnd: int = 0,
    life_years: int | None = None,
    discount_rate: Decimal | None = None,
) -> Economy:
    """Return payback, and value and return where they can be told.

    Parameters
    ----------
    investment_vnd, saving_vnd, yearly_cost_vnd : int or None
        Outlay [VND]; saved and spent on running in a year [VND/year]. >= 0; None: not said
    life_years : int or None
        [year], 1 to 60
    discount_rate : Decimal or None
        [-], > -1; entered by a person, never assumed

    Notes
    -----
    net = saving - running cost; payback = investment / net, 0 for nothing to invest, none where
    net is not positive. NPV and IRR: ``domain.energy.calculators.cash_flow``, no salvage.
    """
    lacks = []
    if investment_vnd is None:
        lacks.append("vốn đầu tư")
    if saving_vnd is None:
        lacks.append("tiền tiết kiệm một năm")
    if investment_vnd is None or saving_vnd is None:
        net = None if saving_vnd is None else saving_vnd - yearly_cost_vnd
        return Economy(net_vnd=net, payback_years=None, npv_vnd=None, irr=None, lacks=tuple(lacks))
    net = saving_vnd - yearly_cost_vnd
    payback = investment_vnd / net if net > 0 else None
    if life_years is None:
        lacks.append("tuổi thọ")
    if discount_rate is None:
        lacks.append("lãi suất chiết khấu")
    npv, irr = None, None
    if life_years is not None and discount_rate is not None:
        npv, irr = _value(investment_vnd, saving_vnd, yearly_cost_vnd, life_years, discount_rate)
    return Economy(net_vnd=net, payback_years=payback, npv_vnd=npv, irr=irr, lacks=tuple(lacks))


def years_and_months(years: float) -> tuple[int, int]:
    """Return a payback as whole years and months.

    >>> years_and_months(1.5), years_and_months(0.04)
    ((1, 6), (0, 0))
    """
    return divmod(round(years * 12), 12)


def _value(
    investment: int, saving: int, yearly_cost: int, life: int, rate: Decimal
) -> tuple[int, float | None]:
    told = money.cash_flow(
        life=float(life),
        annual_energy_saving=float(saving),
        salvage=0.0,
        investment=float(investment),
        annual_operating_cost=float(yearly_cost),
        disposal_cost=0.0,
        discount_rate=float(rate),
    ).outputs
    irr = float(told["irr"])
    return round(float(told["npv"])), None if isnan(irr) else irr


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """An option as the team scored it, 0 to 10 on each side; None: not scored."""

    key: int
    technical: int | None
    economic: int | None
    environmental: int | None
    saving_vnd: int | None = None

    @property
    def scores(self) -> tuple[int | None, int | None, int | None]:
        return self.technical, self.economic, self.environmental


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A place in the ranking; ``points`` from 0 to 10, None (and no place) where a score lacks."""

    key: int
    place: int | None
    points: Decimal | None


def rank(options: Iterable[Scored], *, weights: Sequence[int]) -> list[Ranked]:
    """Return the options from the best down; those that cannot be ranked stand last.

    points = sum of score x weight / sum of weights, technical, economic, environmental. A side with
    weight 0 needs no score. Equal points share a place; the one that saves more stands first.

    >>> given = [Scored(key=1, technical=8, economic=5, environmental=5),
    ...          Scored(key=2, technical=6, economic=9, environmental=6)]
    >>> [(each.key, each.place, str(each.points)) for each in rank(given, weights=(30, 50, 20))]
    [(2, 1, '7.5'), (1, 2, '5.9')]
    """
    scored = [(each, _points(each, weights)) for each in options]
    known = sorted(
        ((each, points) for each, points in scored if points is not None),
        key=lambda pair: (-pair[1], -(pair[0].saving_vnd or 0), pair[0].key),
    )
    ranked: list[Ranked] = []
    for number, (each, points) in enumerate(known, start=1):
        before = ranked[-1] if ranked else None
        place = before.place if before and before.points == points else number
        ranked.append(Ranked(key=each.key, place=place, points=points))
    rest = [Ranked(key=e.key, place=None, points=None) for e, points in scored if points is None]
    return ranked + rest


def _points(option: Scored, weights: Sequence[int]) -> Decimal | None:
    total = sum(weights)
    pairs = [(s, w) for s, w in zip(option.scores, weights, strict=True) if w]
    if not total or any(score is None for score, _weight in pairs):
        return None
    return Decimal(sum((score or 0) * weight for score, weight in pairs)) / total
