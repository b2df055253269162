"""Say of two places whether a share or a mean clearly differs, or why nothing can be said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from khuyencong.domain.comparison.intervals import (
    Interval,
    difference_of_means,
    difference_of_shares,
)
from khuyencong.domain.comparison.rules import rule


class Verdict(StrEnum):
    """What may be said."""

    DIFFERENT = "different"  # the interval leaves nought out
    NOT_ENOUGH = "not_enough"  # it does not
    TOO_FEW = "too_few"  # too few on one side to count an interval


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its interval; None where too few stand behind it."""

    verdict: Verdict
    interval: Interval | None = None


def level_of_each(pairs: int) -> float:
    """Return the confidence of each of several pairs, so that all together keep that of the rule.

    Bonferroni: the chance of a wrong "different" is divided among the pairs.

    Examples
    --------
    >>> level_of_each(1), level_of_each(5)
    (0.95, 0.99)
    """
    return round(1 - (1 - float(rule("confidence").value)) / max(pairs, 1), 9)


def judge_shares(one: tuple[int, int], other: tuple[int, int], *, level: float) -> Judgement:
    """Judge the first share less the second; each is (part, whole)."""
    if min(one[1], other[1]) < int(rule("fewest_judged").value):
        return Judgement(Verdict.TOO_FEW)
    return _judged(difference_of_shares(one, other, level=level))


def judge_means(one: Sequence[float], other: Sequence[float], *, level: float) -> Judgement:
    """Judge the mean of the first less that of the second."""
    if min(len(one), len(other)) < int(rule("fewest_judged").value):
        return Judgement(Verdict.TOO_FEW)
    found = difference_of_means(one, other, level=level)
    return Judgement(Verdict.NOT_ENOUGH) if found is None else _judged(found)


def may_show(counts: Iterable[int]) -> bool:
    """Tell whether figures of another place may be shown, by its projects of each year and fund.

    Each must be none or enough: else two questions that differ by one year or fund would give
    away what that year or fund alone hides.

    Examples
    --------
    >>> may_show([0, 12]), may_show([2, 12])
    (True, False)
    """
    fewest = int(rule("fewest_shown").value)
    return all(count == 0 or count >= fewest for count in counts)


def _judged(found: Interval) -> Judgement:
    return Judgement(Verdict.DIFFERENT if found.leaves_out_nought else Verdict.NOT_ENOUGH, found)
