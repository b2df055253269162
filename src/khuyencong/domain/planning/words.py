"""How amounts read in the planner's sentences."""

from __future__ import annotations

from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.planning.problem import Amount


def amount_text(amount: Amount, *, money: bool) -> str:
    """Return the amount as Vietnamese readers write it.

    Examples
    --------
    >>> from decimal import Decimal
    >>> amount_text(1200000, money=True), amount_text(Decimal("1.5"), money=False)
    ('1.200.000 đồng', '1,5')
    """
    if isinstance(amount, int):
        text = format_vnd(amount)
    else:
        whole, _, part = f"{amount:f}".partition(".")
        text = format_vnd(int(whole)) + (f",{part}" if part else "")
    return f"{text} đồng" if money else text
