"""What is said to a solver that rounded: true of every lawful plan, broken by the wrong one."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khuyencong.domain.planning.covers import cover_statement
from khuyencong.domain.planning.statements import Kind, Statement

TERMS = st.dictionaries(st.integers(0, 6), st.integers(-9, 9).filter(bool), min_size=1)


@settings(derandomize=True, deadline=None)
@given(TERMS, st.integers(-12, 12), st.booleans())
def test_a_cover_follows_from_its_statement(
    terms: dict[int, int], bound: int, is_upper: bool
) -> None:
    row = Statement(
        Kind.MAX, "r", terms, upper=bound if is_upper else None, lower=None if is_upper else bound
    )
    plans = list(chain.from_iterable(combinations(range(7), n) for n in range(8)))
    lawful = [plan for plan in plans if row.holds(plan)]
    for wrong in [plan for plan in plans if not row.holds(plan)][:20]:
        cover = cover_statement(row, wrong)
        assert not cover.holds(wrong)
        assert all(cover.holds(plan) for plan in lawful)


def test_a_lawful_plan_has_no_cover() -> None:
    with pytest.raises(ValueError, match="keeps"):
        cover_statement(Statement(Kind.MAX, "r", {0: 1}, upper=1), [0])
