"""Small sums: the one way in which a few amounts make another, or none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from khuyencong.domain.reconciliation.facts import Side

MOST_PARTS = 4
MOST_CANDIDATES = 12
"""Above, so many sums come out right by chance that none says anything."""


def only_sum(total_vnd: int, candidates: Sequence[Side]) -> tuple[Side, ...]:
    """Return the 2 to 4 candidates that make the total, () when none or several ways do.

    >>> from datetime import date
    >>> sides = [Side(key=k, on=date(2030, 1, 1), number="", amount_vnd=k) for k in (1, 2, 4)]
    >>> [each.key for each in only_sum(6, sides)], only_sum(8, sides)
    ([2, 4], ())
    """
    sign = 1 if total_vnd > 0 else -1
    parts_of = (each for each in candidates if 0 < sign * each.amount_vnd < sign * total_vnd)
    usable = sorted(parts_of, key=lambda each: each.key)
    if len(usable) > MOST_CANDIDATES:
        return ()
    found: tuple[Side, ...] = ()
    for size in range(2, MOST_PARTS + 1):
        for parts in combinations(usable, size):
            if sum(part.amount_vnd for part in parts) == total_vnd:
                if found:
                    return ()
                found = parts
    return found
