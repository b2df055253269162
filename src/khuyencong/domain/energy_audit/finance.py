"""Is it worth the money: payback, present value and return of a measure or a package.

Rates are the person's own: where he stated none, what hangs on it is left out and said so.
With no growth, grant or loan the figures are those of the calculator "cash_flow".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from khuyencong.domain.energy.calculators.cash_flow import bisect
from khuyencong.domain.foundation.errors import BadInput

NO_RATE = "Chưa nhập lãi suất chiết khấu: chưa tính NPV và hoàn vốn có chiết khấu"
NO_LIFE = "Chưa nhập tuổi thọ: chưa tính NPV, IRR và dòng tiền"
NO_SAVING = "Chưa có số tiền tiết kiệm: chưa tính hoàn vốn"
NO_GROWTH = "Giá năng lượng coi như không đổi: chưa nhập mức tăng giá"
SEVERAL = "Dòng tiền đổi dấu nhiều lần: IRR là nghiệm dương nhỏ nhất"
LOG_RATES = np.linspace(-4.6, 6.9, 2_301)
"""log(1 + r) from a loss of 99 % to a return of 1000-fold a year, where a root is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is spent and comes back. Money in whole đồng, years whole, shares of a year [-].

    ``energy_vnd`` grows with the price of energy, ``other_vnd`` does not; both of the first year.
    The loan is paid back in equal parts of the principal, with interest on what is still owed.
    """

    investment_vnd: int
    energy_vnd: int | None
    other_vnd: int = 0
    running_cost_vnd: int = 0
    life_years: int | None = None
    salvage_vnd: int = 0
    discount_share: Decimal | None = None
    price_growth_share: Decimal | None = None
    grant_vnd: int = 0
    loan_vnd: int = 0
    loan_rate_share: Decimal | None = None
    loan_years: int | None = None

    @property
    def net_vnd(self) -> int | None:
        """Return what comes back in the first year after running cost [VND/yr]."""
        if self.energy_vnd is None:
            return None
        return self.energy_vnd + self.other_vnd - self.running_cost_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """Money of one year [VND]; year 0 is the outlay. ``loan_vnd`` is below zero when paid back."""

    number: int
    saving_vnd: float
    cost_vnd: float
    grant_vnd: float
    loan_vnd: float
    net_vnd: float
    """Of the owner, the loan counted in."""
    sum_vnd: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """The answer. None: could not be told, and ``missing`` says why; never a guess."""

    simple_payback_years: float | None
    payback_after_grant_years: float | None
    discounted_payback_years: float | None
    npv_vnd: float | None
    irr_share: float | None
    owner_npv_vnd: float | None
    """With the loan counted in."""
    owner_irr_share: float | None
    years: tuple[Year, ...]
    missing: tuple[str, ...]


def worth_of(terms: Terms) -> Worth:
    """Return payback, present value, return and the money of each year.

    Raises
    ------
    BadInput
        Naming the field: a loan or a grant above the investment, a loan without its terms.

    Notes
    -----
    Year 0: -investment + grant. Year k: energy (1 + g)^(k-1) + other - running cost; the last year
    also + salvage. NPV = sum of net / (1 + r)^k. Simple payback = investment / first year's net.
    Discounted payback: where the discounted sum crosses zero, in proportion within its year.

    Examples
    --------
    >>> told = worth_of(Terms(investment_vnd=100, energy_vnd=60, life_years=2,
    ...                       discount_share=Decimal("0.1")))
    >>> round(told.npv_vnd, 4), round(told.irr_share, 4), round(told.simple_payback_years, 4)
    (4.1322, 0.1307, 1.6667)

    References
    ----------
    .. [1] Engineering economy; ISO 15686-5 (life-cycle costing).
    """
    _require_sense(terms)
    missing = _missing(terms)
    net = terms.net_vnd
    outlay = terms.investment_vnd - terms.grant_vnd
    whole = _whole(terms)
    owner = whole + _loan(terms) if whole.size else whole
    rate = None if terms.discount_share is None else float(terms.discount_share)
    irr, is_one = irr_of(whole)
    owner_irr, _ = irr_of(owner)
    if not is_one:
        missing.append(SEVERAL)
    return Worth(
        simple_payback_years=_ratio(terms.investment_vnd, net),
        payback_after_grant_years=_ratio(outlay, net),
        discounted_payback_years=None if rate is None else _crossing(_discounted(whole, rate)),
        npv_vnd=_npv(whole, rate),
        irr_share=irr,
        owner_npv_vnd=_npv(owner, rate),
        owner_irr_share=owner_irr if terms.loan_vnd else irr,
        years=_years(terms, owner),
        missing=tuple(missing),
    )


def irr_of(flows: Sequence[float] | Any) -> tuple[float | None, bool]:
    """Return the smallest positive rate with present value 0, else the nearest one below 0.

    ``flows`` [VND] of the years 0, 1, ...; the second value is False where several rates fit.
    """
    money = np.asarray(flows, dtype=float)
    if money.size < 2 or np.all(money >= 0) or np.all(money <= 0):
        return None, True
    values = _at(LOG_RATES, money)
    turns = np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) <= 0)
    if not turns.size:
        return None, True
    roots = [float(_root(LOG_RATES[turn], LOG_RATES[turn + 1], money)) for turn in turns]
    rates = sorted(set(np.round(np.expm1(roots), 12)))
    above = [rate for rate in rates if rate > 0]
    return float(above[0] if above else rates[-1]), len(rates) == 1


def _root(low: float, high: float, money: Any) -> float:
    if _at(np.array([low]), money)[0] == 0:
        return float(low)
    found = bisect(lambda x: _at(x, money), np.array([low]), np.array([high]))
    return float(high if np.isnan(found[0]) else found[0])


def _at(log_rates: Any, money: Any) -> Any:
    """Return the present value at each log(1 + r)."""
    return np.exp(-np.outer(log_rates, np.arange(money.size))) @ money


def _whole(terms: Terms) -> Any:
    """Return the money of each year without the loan; empty while life or saving is unknown."""
    if terms.energy_vnd is None or terms.life_years is None:
        return np.zeros(0)
    growth = 1 + float(terms.price_growth_share or 0)
    yearly = terms.energy_vnd * growth ** np.arange(terms.life_years)
    yearly = yearly + terms.other_vnd - terms.running_cost_vnd
    yearly[-1] += terms.salvage_vnd
    return np.concatenate([[float(terms.grant_vnd - terms.investment_vnd)], yearly])


def _loan(terms: Terms) -> Any:
    """Return what the loan brings and takes in each year of life."""
    flows = np.zeros((terms.life_years or 0) + 1)
    if not terms.loan_vnd or not terms.loan_years:
        return flows
    flows[0] = terms.loan_vnd
    part = terms.loan_vnd / terms.loan_years
    for year in range(1, terms.loan_years + 1):
        owed = terms.loan_vnd - part * (year - 1)
        flows[year] = -(part + owed * float(terms.loan_rate_share or 0))
    return flows


def _discounted(flows: Any, rate: float) -> Any:
    return flows / (1 + rate) ** np.arange(flows.size)


def _npv(flows: Any, rate: float | None) -> float | None:
    return None if rate is None or not flows.size else float(np.sum(_discounted(flows, rate)))


def _crossing(flows: Any) -> float | None:
    """Return the year in which the sum comes back to zero, in proportion; None: it never does."""
    sums = np.cumsum(flows)
    if not sums.size or sums[0] >= 0:
        return 0.0 if sums.size else None
    back = np.flatnonzero(sums >= 0)
    if not back.size:
        return None
    year = int(back[0])
    return year - 1 + float(-sums[year - 1] / flows[year])


def _ratio(outlay_vnd: int, net_vnd: int | None) -> float | None:
    return outlay_vnd / net_vnd if net_vnd and net_vnd > 0 else None


def _years(terms: Terms, owner: Any) -> tuple[Year, ...]:
    if not owner.size:
        return ()
    loan, sums = _loan(terms), np.cumsum(owner)
    rows = []
    for number in range(owner.size):
        grant = terms.grant_vnd if number == 0 else 0
        cost = terms.investment_vnd if number == 0 else terms.running_cost_vnd
        saving = owner[number] - loan[number] - grant + cost
        rows.append(
            Year(
                number=number,
                saving_vnd=float(saving),
                cost_vnd=float(cost),
                grant_vnd=float(grant),
                loan_vnd=float(loan[number]),
                net_vnd=float(owner[number]),
                sum_vnd=float(sums[number]),
            )
        )
    return tuple(rows)


def _missing(terms: Terms) -> list[str]:
    told = [
        (terms.energy_vnd is None, NO_SAVING),
        (terms.life_years is None, NO_LIFE),
        (terms.discount_share is None, NO_RATE),
        (terms.price_growth_share is None, NO_GROWTH),
    ]
    return [words for is_missing, words in told if is_missing]


def _require_sense(terms: Terms) -> None:
    if terms.grant_vnd > terms.investment_vnd:
        raise _refused("grant_vnd", "Hỗ trợ không được lớn hơn vốn đầu tư")
    if terms.loan_vnd > terms.investment_vnd - terms.grant_vnd:
        raise _refused("loan_vnd", "Tiền vay không được lớn hơn vốn đầu tư trừ hỗ trợ")
    if terms.loan_vnd and (terms.loan_rate_share is None or not terms.loan_years):
        raise _refused("loan_rate_share", "Khoản vay cần lãi suất và số năm trả")
    if terms.loan_vnd and terms.life_years and (terms.loan_years or 0) > terms.life_years:
        raise _refused("loan_years", "Số năm trả nợ không được dài hơn tuổi thọ")


def _refused(field: str, message: str) -> BadInput:
    return BadInput("energy_audit.bad_terms", "{why}", field=field, why=message)
