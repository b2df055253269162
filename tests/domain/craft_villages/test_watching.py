"""Why a village is watched; thresholds: a fall of 10 %, more than two years unreviewed (ours)."""

from __future__ import annotations

import pytest

from khuyencong.domain.craft_villages.watching import YearSeen, reason_labels, watch_reasons


@pytest.mark.parametrize(
    ("before", "after", "is_watched"),
    [(200, 180, True), (200, 181, False), (200, 220, False), (0, 0, False)],
)
def test_a_fall_of_a_tenth_is_watched(before: int, after: int, is_watched: bool) -> None:
    seen = [
        YearSeen(year=2014, households_in_craft=before),
        YearSeen(year=2015, households_in_craft=after),
    ]
    assert ("falling" in watch_reasons(seen, year=2016, is_recognised=True)) == is_watched


def test_one_count_alone_has_not_fallen() -> None:
    seen = [YearSeen(year=2015, households_in_craft=1), YearSeen(year=2014)]
    assert watch_reasons(seen, year=2016, is_recognised=True) == []


@pytest.mark.parametrize(("year", "is_watched"), [(2017, False), (2018, True)])
def test_two_whole_years_without_a_review(year: int, is_watched: bool) -> None:
    seen = [YearSeen(year=2015)]
    assert ("no_review" in watch_reasons(seen, year=year, is_recognised=True)) == is_watched


def test_years_count_from_the_recognition_when_none_was_reviewed() -> None:
    assert watch_reasons([], year=2016, is_recognised=True, since=2010) == ["no_review"]
    assert watch_reasons([], year=2016, is_recognised=False) == []


def test_the_gravest_comes_first_and_each_has_words() -> None:
    seen = [
        YearSeen(year=2010, households_in_craft=9),
        YearSeen(year=2011, households_in_craft=1, has_waste_treatment=False, meets_rule=False),
    ]
    found = watch_reasons(seen, year=2016, is_recognised=True)
    assert found == ["below_rule", "environment", "falling", "no_review"] == list(reason_labels())
