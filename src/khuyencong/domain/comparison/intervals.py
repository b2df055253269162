"""Intervals of shares, of their difference and of the difference of means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, variance

from scipy.special import stdtrit


@dataclass(frozen=True, slots=True)
class Interval:
    """What was found, and between which values the truth lies at the level asked."""

    found: float
    low: float
    high: float

    @property
    def leaves_out_nought(self) -> bool:
        """Tell whether a difference of nought is outside: then two places clearly differ."""
        return self.low > 0 or self.high < 0


def wilson(part: int, whole: int, *, level: float) -> Interval:
    """Return the score interval of a share. [0 to 1]

    Parameters
    ----------
    part, whole : int
        How many of how many; whole above zero.
    level : float
        Confidence, 0.95 for 95 %.

    References
    ----------
    E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
    """
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = part / whole
    middle = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole**2)) / (1 + z * z / whole)
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))


def difference_of_shares(one: tuple[int, int], other: tuple[int, int], *, level: float) -> Interval:
    """Return the first share less the second, by the hybrid score method. [-1 to 1]

    ``one`` and ``other`` are each (part, whole), whole above zero; the two groups are independent.

    References
    ----------
    R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10.
    """
    a, b = wilson(*one, level=level), wilson(*other, level=level)
    found = a.found - b.found
    return Interval(
        found,
        found - sqrt((a.found - a.low) ** 2 + (b.high - b.found) ** 2),
        found + sqrt((a.high - a.found) ** 2 + (b.found - b.low) ** 2),
    )


def difference_of_means(
    one: Sequence[float], other: Sequence[float], *, level: float
) -> Interval | None:
    """Return the mean of the first less that of the second; variances may differ.

    In the unit of the values; two values or more on each side. None where neither side varies at
    all: then the values say nothing of how far the means may lie off.

    References
    ----------
    B. L. Welch, Biometrika 34 (1947), 28-35.
    """
    parts = [variance(side) / len(side) for side in (one, other)]
    if not sum(parts):
        return None
    freedom = sum(parts) ** 2 / sum(
        part**2 / (len(side) - 1) for part, side in zip(parts, (one, other), strict=True)
    )
    half = float(stdtrit(freedom, (1 + level) / 2)) * sqrt(sum(parts))
    found = fmean(one) - fmean(other)
    return Interval(found, found - half, found + half)
