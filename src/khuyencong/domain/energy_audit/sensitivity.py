"""How much hangs on each figure: one is swung at a time, the longest bar first (a tornado)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from khuyencong.domain.energy_audit.finance import Terms, worth_of
from khuyencong.domain.foundation.errors import BadInput

Figure = Literal["investment", "saving", "price", "rate"]
LABELS: dict[Figure, str] = {
    "investment": "Vốn đầu tư",
    "saving": "Lượng tiết kiệm",
    "price": "Giá năng lượng",
    "rate": "Lãi suất chiết khấu",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Present value [VND] with a figure lower and higher by the swing."""

    figure: Figure
    label: str
    lower_npv_vnd: float
    higher_npv_vnd: float

    @property
    def spread_vnd(self) -> float:
        return abs(self.higher_npv_vnd - self.lower_npv_vnd)


def tornado(terms: Terms, *, swing_share: Decimal) -> tuple[Bar, ...]:
    """Return a bar for each figure, the one that matters most first.

    Parameters
    ----------
    terms : with life, saving and discount rate stated
    swing_share : by how much each figure is lowered and raised [-], 0 < x < 1

    Raises
    ------
    BadInput
        Where the present value cannot be told, or the swing is out of range.

    Examples
    --------
    >>> bars = tornado(Terms(investment_vnd=100, energy_vnd=60, life_years=2,
    ...                      discount_share=Decimal("0.1")), swing_share=Decimal("0.1"))
    >>> [bar.figure for bar in bars][:3], round(bars[-1].spread_vnd, 2)
    (['saving', 'price', 'investment'], 2.8)
    """
    if not 0 < swing_share < 1:
        raise BadInput(
            "energy_audit.bad_swing", "Mức dao động phải trên 0 và dưới 100 %", field="swing_share"
        )
    if (base := worth_of(terms)).npv_vnd is None:
        raise BadInput("energy_audit.no_npv", "{why}", why=". ".join(base.missing))
    swung = {
        figure: [_npv(_with(terms, figure, 1 + sign * swing_share)) for sign in (-1, 1)]
        for figure in LABELS
    }
    bars = [
        Bar(figure=figure, label=LABELS[figure], lower_npv_vnd=low, higher_npv_vnd=high)
        for figure, (low, high) in swung.items()
    ]
    return tuple(sorted(bars, key=lambda bar: -bar.spread_vnd))


def _npv(terms: Terms) -> float:
    return worth_of(terms).npv_vnd or 0.0


def _with(terms: Terms, figure: Figure, times: Decimal) -> Terms:
    changed: dict[Figure, dict[str, Any]] = {
        "investment": {"investment_vnd": _times(terms.investment_vnd, times)},
        "saving": {
            "energy_vnd": _times(terms.energy_vnd or 0, times),
            "other_vnd": _times(terms.other_vnd, times),
        },
        "price": {"energy_vnd": _times(terms.energy_vnd or 0, times)},
        "rate": {"discount_share": (terms.discount_share or Decimal(0)) * times},
    }
    # Grant and loan stand as stated, unless a smaller investment leaves no room for them.
    new = replace(terms, **changed[figure])
    grant = min(new.grant_vnd, new.investment_vnd)
    return replace(new, grant_vnd=grant, loan_vnd=min(new.loan_vnd, new.investment_vnd - grant))


def _times(amount_vnd: int, times: Decimal) -> int:
    return round(amount_vnd * times)
