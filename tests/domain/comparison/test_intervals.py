"""Intervals against published examples, hand sums and scipy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, ttest_ind

from khuyencong.domain.comparison.intervals import (
    difference_of_means,
    difference_of_shares,
    wilson,
)

groups = st.integers(1, 400).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))


def test_newcombe_as_he_printed_it() -> None:
    # Newcombe 1998, table II, contrast (a): 56/70 less 48/80, method 10: 0.0524 to 0.3339
    found = difference_of_shares((56, 70), (48, 80), level=0.95)
    assert found.found == pytest.approx(0.2)
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)
    assert found.leaves_out_nought


def test_newcombe_of_all_and_none() -> None:
    # the same table, method 10: 10/10 less 0/10: 0.6075 to 1
    found = difference_of_shares((10, 10), (0, 10), level=0.95)
    assert (round(found.low, 4), round(found.high, 4)) == (0.6075, 1.0)


@given(groups)
def test_wilson_is_that_of_scipy(group: tuple[int, int]) -> None:
    found = wilson(*group, level=0.95)
    told = binomtest(*group).proportion_ci(0.95, method="wilson")
    assert found.low == pytest.approx(told.low, abs=1e-9)
    assert found.high == pytest.approx(told.high, abs=1e-9)


@given(groups, groups)
def test_turning_the_pair_turns_the_interval(one: tuple[int, int], other: tuple[int, int]) -> None:
    there = difference_of_shares(one, other, level=0.95)
    back = difference_of_shares(other, one, level=0.95)
    assert there.low == pytest.approx(-back.high)
    assert there.low <= there.found <= there.high


def test_welch_by_hand_and_by_scipy() -> None:
    # means 2 and 6; variances 1 and 4; 1/3 + 4/3 = 5/3, root 1.291; freedom
    # (5/3)^2 / ((1/3)^2/2 + (4/3)^2/2) = 2.941
    one, other = [1.0, 2.0, 3.0], [4.0, 6.0, 8.0]
    found = difference_of_means(one, other, level=0.95)
    told = ttest_ind(one, other, equal_var=False).confidence_interval(0.95)
    assert found is not None
    assert found.found == -4
    assert (found.low, found.high) == pytest.approx((told.low, told.high))


def test_values_that_do_not_vary_say_nothing() -> None:
    assert difference_of_means([5, 5, 5], [7, 7], level=0.95) is None
