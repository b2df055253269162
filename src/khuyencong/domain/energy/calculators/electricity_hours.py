"""Electricity moved from dear hours to cheap ones."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.energy.registry import Outcome, Step, offers

DEARER = "Giá giờ chuyển đến không thấp hơn giá giờ chuyển đi: không tiết kiệm tiền"


@offers("tariff_shift")
def tariff_shift(
    *, moved_energy: Any, price_from: Any, price_to: Any, purchase_cost: Any = 0.0
) -> Outcome:
    """Return money saved [currency/yr] and payback [yr] of electricity moved to other hours.

    saving = energy moved x (price from - price to); no energy is saved. The prices are those of the
    hours in force for the contract.

    Parameters
    ----------
    moved_energy : array_like [J/yr]
    price_from, price_to : array_like [currency/J]
    purchase_cost : array_like [currency], of what the shift needs

    References: three-price tariff by hours of the day.

    Examples
    --------
    >>> told = tariff_shift(moved_energy=100.0, price_from=5.0, price_to=2.0, purchase_cost=600.0)
    >>> float(told.outputs["cost_saving"]), float(told.outputs["simple_payback"])
    (300.0, 2.0)
    """
    saving = moved_energy * (price_from - price_to)
    payback = np.where(saving > 0, purchase_cost / np.where(saving > 0, saving, 1), np.nan)
    return Outcome(
        {"cost_saving": saving, "simple_payback": payback},
        (
            Step("cost_saving", "moved_energy x (price_from - price_to)", saving, "currency/yr"),
            Step("simple_payback", "purchase_cost / cost_saving", payback, "yr"),
        ),
        (DEARER,) if np.any(saving <= 0) else (),
        may_lack=frozenset({"simple_payback"}),
    )
