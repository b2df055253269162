"""Exact statements as rows of floating numbers, scaled so that one unit stays visible."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from math import gcd
from typing import Any

import numpy as np

from khuyencong.domain.planning.objective import COMFORTABLE
from khuyencong.domain.planning.statements import Statement

LARGEST_EXACT = 10**7  # whole numbers up to this size are told to the solver as they are


@dataclass(frozen=True, slots=True)
class Rows:
    """A sparse matrix by rows (starts, indices, values) and the bounds of each row."""

    starts: Any
    indices: Any
    values: Any
    lower: Any
    upper: Any

    @classmethod
    def of(cls, statements: Sequence[Statement]) -> Rows:
        """Return the rows of the statements, in order."""
        sizes = [len(row.terms) for row in statements]
        divisors = [_divisor(row) for row in statements]
        pairs = list(zip(statements, divisors, strict=True))
        return cls(
            starts=np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))).astype(np.int32),
            indices=_array((i for row in statements for i in row.terms), np.int32),
            values=_array((t / d for row, d in pairs for t in row.terms.values()), np.float64),
            lower=_array((-np.inf if r.lower is None else r.lower / d for r, d in pairs), float),
            upper=_array((np.inf if r.upper is None else r.upper / d for r, d in pairs), float),
        )

    def without(self, dropped: Collection[int]) -> Rows:
        """Return these rows without bounds on the dropped ones."""
        lower, upper = self.lower.copy(), self.upper.copy()
        places = list(dropped)
        lower[places], upper[places] = -np.inf, np.inf
        return replace(self, lower=lower, upper=upper)

    def with_rows(self, statements: Sequence[Statement]) -> Rows:
        """Return these rows and the ones of more statements after them."""
        if not statements:
            return self
        more = Rows.of(statements)
        return Rows(
            starts=np.concatenate((self.starts, more.starts[1:] + self.starts[-1])),
            indices=np.concatenate((self.indices, more.indices)),
            values=np.concatenate((self.values, more.values)),
            lower=np.concatenate((self.lower, more.lower)),
            upper=np.concatenate((self.upper, more.upper)),
        )


def _array(values: Iterable[float], kind: Any) -> Any:
    return np.fromiter(values, dtype=kind)


def _divisor(row: Statement) -> float:
    bounds = [abs(b) for b in (row.lower, row.upper) if b is not None]
    numbers = [abs(term) for term in row.terms.values()]
    step = gcd(*numbers, *bounds) or 1
    largest = max(numbers, default=0)
    return float(step) if largest // step <= LARGEST_EXACT else largest / COMFORTABLE
