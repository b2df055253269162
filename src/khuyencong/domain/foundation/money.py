"""Money is whole đồng in an ``int``; a share of money rounds once, by a rule named in the call."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum


class Rounding(StrEnum):
    """How a share of money becomes whole đồng."""

    DOWN = ROUND_FLOOR
    HALF_UP = ROUND_HALF_UP


def share_of_vnd(amount_vnd: int, share: Decimal, *, rounding: Rounding) -> int:
    """Return ``share`` of an amount as whole đồng.

    Parameters
    ----------
    amount_vnd : int
        [VND]
    share : Decimal
        [-], 0.5 means one half

    Examples
    --------
    >>> share_of_vnd(514_000_001, Decimal("0.5"), rounding=Rounding.DOWN)
    257000000
    """
    return int((Decimal(amount_vnd) * share).to_integral_value(rounding=rounding.value))


def split_vnd(amount_vnd: int, weights: Sequence[int]) -> list[int]:
    """Split an amount by weights; the parts always add up to the amount.

    Largest remainders get the đồng that are left; equal remainders go to the earlier part.

    Examples
    --------
    >>> split_vnd(100, [1, 1, 1])
    [34, 33, 33]
    """
    total = sum(weights)
    if total <= 0 or any(weight < 0 for weight in weights):
        raise ValueError("weights must be non-negative with a positive sum")
    parts = [amount_vnd * weight // total for weight in weights]
    by_remainder = sorted(
        range(len(weights)), key=lambda i: (-(amount_vnd * weights[i] % total), i)
    )
    for i in by_remainder[: amount_vnd - sum(parts)]:
        parts[i] += 1
    return parts
