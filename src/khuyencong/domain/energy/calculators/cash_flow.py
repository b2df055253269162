"""Value, return and payback of a measure."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers
from khuyencong.domain.foundation.errors import BadInput

HALVINGS = 60
"""Of a range that holds one root: as many as a double tells apart."""
HIGHEST_LOG_RATE = 30.0
"""log(1 + r): a return beyond every meaning."""
LOWEST_LOG_RATE = -5.0
"""log(1 + r): a loss of more than 99 % a year."""
NO_RETURN = "Không có tỷ suất hoàn vốn nội bộ với dòng tiền này"
LOSING = "Tỷ suất hoàn vốn nội bộ không dương: dự án không thu lại đủ vốn"
NOT_PAID_BACK = "Tiền tiết kiệm không vượt chi phí vận hành: dự án không hoàn vốn"


@offers("cash_flow")
def cash_flow(
    *,
    life: Any,
    annual_energy_saving: Any,
    salvage: Any,
    investment: Any,
    annual_operating_cost: Any,
    disposal_cost: Any,
    discount_rate: Any,
) -> Outcome:
    """Return value [currency], return [-] and payback [yr] of a measure.

    Year 0: -investment; years 1 to life: saving - operating cost; last year also + salvage -
    disposal cost. NPV at the discount rate r. IRR is the smallest positive rate with NPV 0; where
    there is none, the rate nearest to 0 below it. Payback gross = investment / saving, net =
    investment / (saving - operating cost). Annual worth = NPV r / (1 - (1 + r)^-life).

    Parameters
    ----------
    life : array_like [yr], whole years
    annual_energy_saving, annual_operating_cost : array_like [currency/yr]
    salvage, investment, disposal_cost : array_like [currency]
    discount_rate : array_like [-]

    References: engineering economy; ISO 15686-5.

    Examples
    --------
    >>> told = cash_flow(
    ...     life=2.0, annual_energy_saving=60.0, salvage=0.0, investment=100.0,
    ...     annual_operating_cost=0.0, disposal_cost=0.0, discount_rate=0.1)
    >>> round(float(told.outputs["npv"]), 4), round(float(told.outputs["irr"]), 4)
    (4.1322, 0.1307)
    """
    if np.any(np.asarray(life) != np.round(life)):
        raise BadInput("energy.no_whole_years", "“life” phải là số năm nguyên", field="life")
    yearly = annual_energy_saving - annual_operating_cost
    at_end = salvage - disposal_cost
    log_rate = np.log1p(discount_rate)
    npv = _npv(log_rate, investment, yearly, at_end, life)
    worth = npv / _annuity(log_rate, life)
    irr = _irr(investment, yearly, at_end, life)
    gross, net = investment / annual_energy_saving, investment / yearly
    warnings = []
    if np.any(np.isnan(irr)):
        warnings.append(NO_RETURN)
    if np.any(irr <= 0):
        warnings.append(LOSING)
    if np.any(yearly <= 0):
        warnings.append(NOT_PAID_BACK)
    return Outcome(
        {
            "npv": npv,
            "simple_payback_gross": gross,
            "simple_payback_net": net,
            "irr": irr,
            "annual_worth": worth,
        },
        (
            Step("yearly", "annual_energy_saving - annual_operating_cost", yearly, "currency/yr"),
            Step("at_end", "salvage - disposal_cost", at_end, "currency"),
            Step("npv", "-investment + sum of yearly and at_end, discounted", npv, "currency"),
            Step("irr", "rate with npv = 0", irr, "-"),
            Step("annual_worth", "npv x r / (1 - (1 + r)^-life)", worth, "currency/yr"),
        ),
        tuple(warnings),
        may_lack=frozenset({"irr", "simple_payback_gross", "simple_payback_net"}),
    )


def _annuity(log_rate: Any, life: Any) -> Any:
    """Return the sum of (1 + r)^-k, k from 1 to life, exact near r = 0; log_rate = log(1 + r)."""
    rate = np.expm1(log_rate)
    return np.where(rate == 0, life, -np.expm1(-life * log_rate) / np.where(rate == 0, 1, rate))


def _npv(log_rate: Any, investment: Any, yearly: Any, at_end: Any, life: Any) -> Any:
    return yearly * _annuity(log_rate, life) + at_end * np.exp(-life * log_rate) - investment


def _irr(investment: Any, yearly: Any, at_end: Any, life: Any) -> Any:
    """Return the rate with NPV 0, NaN where there is none.

    With v = 1/(1 + r) the NPV is a polynomial of v with at most two changes of sign, so it turns at
    most once: between its turn, 0 and the ends of the range each stretch holds one root or none.
    """
    flows = np.broadcast_arrays(*(np.asarray(x, float) for x in (investment, yearly, at_end, life)))
    turn = _turn(*flows[1:])
    low, high = (np.full(turn.shape, each) for each in (LOWEST_LOG_RATE, HIGHEST_LOG_RATE))
    zero = np.zeros(turn.shape)
    above, below = np.clip(turn, zero, high), np.clip(turn, low, zero)
    found = np.full(turn.shape, np.nan)
    # From the least to the most wanted: what is found later replaces what was found before.
    for start, end in ((low, below), (below, zero), (above, high), (zero, above)):
        root = _root(start, end, flows)
        found = np.where(np.isnan(root), found, root)
    is_zero = (found < 0) | np.isnan(found)
    found = np.where(is_zero & (_npv(zero, *flows) == 0) & (flows[0] != 0), 0.0, found)
    return np.expm1(found)


def _turn(yearly: Any, at_end: Any, life: Any) -> Any:
    """Return log(1 + r) where the slope of the NPV over v changes its sign; NaN: nowhere.

    slope / v^(life - 1) = yearly x sum of k v^(k - life) + life x at_end, which is monotone.
    """
    low, high = (np.full(yearly.shape, each) for each in (LOWEST_LOG_RATE, HIGHEST_LOG_RATE))

    def slope(log_rate: Any) -> Any:
        rate = np.expm1(log_rate)
        total = np.expm1(life * log_rate)
        # sum of k v^(k - life) = sum of (life - j) (1 + r)^j for j from 0 to life - 1
        near = np.abs(rate) < 1e-5
        safe = np.where(near, 1, rate)
        exact = (1 + safe) * total / safe**2 - life / safe
        series = life * (life + 1) / 2 + rate * life * (life - 1) * (life + 1) / 6
        return yearly * np.where(near, series, exact) + life * at_end

    found = bisect(slope, low, high)
    return np.where(np.isnan(found), high, found)


def _root(start: Any, end: Any, flows: Any) -> Any:
    return bisect(lambda log_rate: _npv(log_rate, *flows), start, end)


def bisect(function: Any, start: Any, end: Any) -> Any:
    """Return where a function changes its sign between two ends; NaN where it does not."""
    low, high = start, end
    at_low = function(low)
    changes = np.sign(at_low) * np.sign(function(high)) < 0
    if not np.any(changes):
        return np.full(np.shape(changes), np.nan)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        is_same = np.sign(function(middle)) == np.sign(at_low)
        low, high = np.where(is_same, middle, low), np.where(is_same, high, middle)
    return np.where(changes, (low + high) / 2, np.nan)
