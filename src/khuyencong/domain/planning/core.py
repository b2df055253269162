"""Which candidates the linear relaxation already settles.

With few limits the relaxation leaves few candidates between 0 and 1; the best plan differs from it
only near the margin. References: E. Balas, E. Zemel, An algorithm for large zero-one knapsack
problems, Operations Research 28 (1980); J. Puchinger, G. Raidl, U. Pferschy, The multidimensional
knapsack problem: structure and algorithms, INFORMS Journal on Computing 22 (2010).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from khuyencong.domain.planning.highs import Relaxation
from khuyencong.domain.planning.objective import ROUNDING, Objective

WHOLE = 1e-7  # how far from 0 or 1 a relaxed value still counts as settled


def fractional(relaxation: Relaxation) -> int:
    """Return how many candidates the relaxation leaves between 0 and 1."""
    values = relaxation.values
    return int(np.count_nonzero((values > WHOLE) & (values < 1 - WHOLE)))


def core_fixings(
    relaxation: Relaxation, more: int, fixed: Mapping[int, int]
) -> dict[int, int] | None:
    """Return fixings that leave the fractional candidates and the ``more`` cheapest to move free.

    None when that would settle less than half of the candidates: then it is not worth the trouble.
    """
    values, costs = relaxation.values, relaxation.costs
    size = fractional(relaxation) + more
    if size * 2 > len(values):
        return None
    outside = np.argsort(costs, kind="stable")[size:]
    settled = dict(
        zip(outside.tolist(), np.round(values[outside]).astype(int).tolist(), strict=True)
    )
    return settled | dict(fixed)


def costly_fixings(
    relaxation: Relaxation, objective: Objective, best: Collection[int]
) -> dict[int, int]:
    """Return the candidates that no better plan than ``best`` moves from where both have them.

    Moving one away from its relaxed value costs at least its reduced cost; if that alone brings the
    bound below the worth of ``best``, a better plan cannot do it.
    """
    values, costs = relaxation.values, relaxation.costs
    target = objective.total(best) / objective.divisor
    margin = 1e-6 + ROUNDING * abs(relaxation.dual)
    needed = target + (1.0 if objective.step else 0.0)
    costly = relaxation.dual - costs + margin < needed - margin
    settled = costly & ((values < WHOLE) | (values > 1 - WHOLE))
    here = np.zeros(len(values), dtype=bool)
    here[list(best)] = True
    settled &= here == (values > 0.5)
    return {int(i): int(here[i]) for i in np.flatnonzero(settled)}
