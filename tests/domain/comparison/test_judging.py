"""What may be said of two places, and what is not shown."""

from __future__ import annotations

from khuyencong.domain.comparison.judging import (
    Verdict,
    judge_means,
    judge_shares,
    level_of_each,
    may_show,
)
from khuyencong.domain.comparison.rules import list_compared, list_rules, list_shares
from khuyencong.domain.indicators.indicators import get_indicator


def test_a_clear_difference_and_one_that_is_not() -> None:
    # 56/70 less 48/80 lies from 0.05 to 0.33; 7/10 less 6/10 holds nought
    assert judge_shares((56, 70), (48, 80), level=0.95).verdict == Verdict.DIFFERENT
    assert judge_shares((7, 10), (6, 10), level=0.95).verdict == Verdict.NOT_ENOUGH


def test_too_few_are_not_judged() -> None:
    assert judge_shares((4, 4), (0, 80), level=0.95).verdict == Verdict.TOO_FEW
    assert judge_means([1, 2, 3, 4], [9, 9, 9, 9, 9], level=0.95).verdict == Verdict.TOO_FEW
    # five each that do not vary: no interval, so nothing to say
    assert judge_means([1] * 5, [2] * 5, level=0.95).verdict == Verdict.NOT_ENOUGH


def test_many_pairs_are_held_to_more() -> None:
    # 5 % divided by ten pairs: 0.5 % each
    assert level_of_each(10) == 0.995


def test_a_small_year_hides_all_of_them() -> None:
    assert may_show([0, 3, 40])
    assert not may_show([40, 1])


def test_the_data_name_indicators_that_exist_and_say_why() -> None:
    for each in list_rules():
        assert each.reason_vi and each.value > 0, each.id
    for name in list_compared():
        assert get_indicator(name)
    for pair in list_shares():
        part, whole = get_indicator(pair.part), get_indicator(pair.whole)
        assert (part.counted_from, part.unit) == (whole.counted_from, whole.unit)
