"""A sum to make large, as the solver is told it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import floor, isfinite
from typing import Self

from khuyencong.domain.planning.statements import grain

COMFORTABLE = 1e4  # terms too fine for whole numbers are scaled so that the largest becomes this
LARGEST_SUM = 10**8  # objectives with more steps than this are told without their step
ROUNDING = 1e-9  # relative error granted to the solver's bounds


@dataclass(frozen=True, slots=True)
class Objective:
    """Whole-number terms, told to the solver over ``divisor``.

    ``step`` lies between two attainable sums (0: too fine for the solver to use); ``most`` is the
    sum of all positive terms.
    """

    terms: Mapping[int, int]
    step: int
    divisor: float
    most: int

    @classmethod
    def of(cls, terms: Mapping[int, int]) -> Self:
        """Return the objective for these terms."""
        numbers = [abs(term) for term in terms.values()]
        step, largest = grain(numbers), max(numbers, default=0)
        most = sum(term for term in terms.values() if term > 0)
        if largest == 0:
            return cls(terms, 0, 1.0, most)
        if sum(numbers) // step <= LARGEST_SUM:
            return cls(terms, step, float(step), most)
        return cls(terms, 0, largest / COMFORTABLE, most)

    def total(self, chosen: Collection[int]) -> int:
        """Return the exact sum over the chosen."""
        return sum(self.terms.get(i, 0) for i in chosen)

    def bound(self, dual: float) -> int:
        """Return a bound in exact units from a dual bound of the solver."""
        if not isfinite(dual):
            return self.most
        bound = min(self.most, floor((dual + 1e-6 + ROUNDING * abs(dual)) * self.divisor))
        return bound - bound % self.step if self.step else bound

    def is_closed(self, worth: int, bound: int, gap: float) -> bool:
        """Return True if nothing attainable lies above ``worth``, within the relative gap."""
        return bound - worth <= max(gap, ROUNDING) * abs(bound)
