"""Small random problems of every shape the planner takes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from khuyencong.domain.planning.problem import Candidate, Limit, MinShare, Problem

RESOURCES = ("KCQG", "KCDP", "machines")
COSTS = st.integers(0, 12).map(lambda n: n * 50_000_000 + n % 3)
SHARES = st.sampled_from([Decimal("0.1"), Decimal("0.25"), Decimal("0.5")])


@st.composite
def problems(draw: Any, *, levels: int | None = None, largest: int = 7) -> Problem:
    """Return a problem of up to ``largest`` candidates."""
    size = draw(st.integers(1, largest))
    depth = draw(st.integers(1, 3)) if levels is None else levels
    ids = [f"p{i}" for i in range(size)]
    candidates = tuple(_candidate(draw, i, ids, depth) for i in range(size))
    return Problem(candidates, _limits(draw), levelled=depth > 1)


def _candidate(draw: Any, i: int, ids: list[str], depth: int) -> Candidate:
    others = [other for other in ids if other != ids[i]]
    some = st.lists(st.sampled_from(others), max_size=1) if others else st.just([])
    tenths = st.integers(0, 300).map(lambda n: Decimal(n) / 10)
    return Candidate(
        id=ids[i],
        worth=tuple(draw(tenths) for _ in range(depth)),
        uses={
            "KCQG": draw(COSTS),
            "KCDP": draw(COSTS),
            "machines": draw(st.integers(0, 1)),
        },
        group=draw(st.sampled_from([None, None, "g", "h"])),
        requires=tuple(draw(some)) if draw(st.integers(0, 3)) == 0 else (),
        excludes=tuple(draw(some)) if draw(st.integers(0, 3)) == 0 else (),
        must=draw(st.integers(0, 9)) == 0,
    )


def _limits(draw: Any) -> tuple[Limit, ...]:
    share = MinShare("KCQG", draw(SHARES)) if draw(st.booleans()) else None
    least = draw(st.integers(0, 2)) if draw(st.booleans()) else None
    return (
        Limit("KCQG", max=draw(COSTS) * 2, money=True),
        Limit("KCDP", max=draw(COSTS) * 2, money=True, min_share=share),
        Limit("machines", min=least, max=max(least or 0, draw(st.integers(0, 4)))),
    )
