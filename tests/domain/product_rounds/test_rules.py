"""The rules of a round as data, and the numbers that follow from them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.product_rounds.days import (
    answer_until,
    complaint_until,
    state_on,
    valid_until,
)
from khuyencong.domain.product_rounds.filing import check_file, missing_angles, prints_well
from khuyencong.domain.product_rounds.rules import (
    local_cycles,
    remarks_on,
    require_in_force,
    rules_of_rounds,
)
from khuyencong.domain.product_rounds.scoring import Mean, check_card, mean_of, rank

CARDS = st.fixed_dictionaries(
    {
        name: st.integers(min_value=0, max_value=each.most * 10)
        for name, each in rules_of_rounds().criteria.items()
    }
)


def test_the_card_has_a_hundred_points_in_four_lines() -> None:
    """TT 26/2014/TT-BCT, annex 4: 40, 40, 10, 10."""
    rules = rules_of_rounds()
    assert [each.most for each in rules.criteria.values()] == [40, 40, 10, 10]
    assert (rules.most_points, rules.pass_mark.value) == (100, 70)


def test_councils_have_the_sizes_of_article_9() -> None:
    sizes = {key: each.council for key, each in rules_of_rounds().levels.items()}
    assert sizes == {"district": (5, 7), "province": (7, 9), "region": (9, 11), "nation": (11, 13)}


def test_what_is_only_recalled_decides_nothing() -> None:
    rules = rules_of_rounds()
    lines = [rules.pass_mark, rules.every_years, rules.certificate_years, rules.complaint_days]
    lines += [rules.answer_days, rules.photos, rules.odd_jury]
    graded = [*lines, *rules.levels.values(), *rules.criteria.values(), *rules.papers.values()]
    assert {each.grade for each in graded} == {"text"}
    assert {each.grade for each in rules.reminders} == {"memory"}
    assert {each.grade for each in local_cycles()} == {"secondary"}


def test_an_unusual_year_is_told_with_its_source() -> None:
    assert "năm lẻ (Điều 14 TT 26/2014/TT-BCT)" in remarks_on("province", year=2024)[0]


def test_a_province_with_its_own_cycle_is_asked_by_that() -> None:
    """Bình Định published rounds of 2022 and 2024."""
    assert remarks_on("province", year=2022, province="Bình Định") == []
    assert "năm chẵn" in remarks_on("province", year=2023, province="Bình Định")[0]


def test_the_end_of_the_district_level_is_a_reminder_only() -> None:
    assert any("nhớ lại" in each for each in remarks_on("district", year=2025))
    assert "district" in rules_of_rounds().levels


def test_no_rules_before_the_circular() -> None:
    with pytest.raises(BadInput, match="21/10/2014"):
        require_in_force(date(2014, 10, 20))
    assert require_in_force(date(2014, 10, 21)) is rules_of_rounds()


def test_a_letter_serves_for_the_lower_certificate_at_the_province_only() -> None:
    """Điều 12.2.d: where no district round is held."""
    held = {"form", "business_registration", "presentation", "own_letter"}
    assert [each for each in check_file("province", held) if each.is_missing] == []
    lacking = [each.paper.id for each in check_file("region", held) if each.is_missing]
    assert lacking == ["lower_certificate", "proposal"]


def test_three_sides_and_a_size_are_asked_of_photos() -> None:
    assert missing_angles(["front"]) == ["Mặt bên", "Từ trên xuống"]
    assert prints_well(600, 900)
    assert not prints_well(590, 2000)


def test_a_mean_below_seventy_never_shows_seventy() -> None:
    """69,996 is cut to 69,99 and does not pass."""
    mean = Mean({"a": Fraction(69_996, 1000)}, 3)
    assert (mean.shown, mean.passes()) == ("69,99", False)


def test_points_beyond_a_line_are_refused_with_its_name() -> None:
    card = {"market": 401, "technical": 0, "culture": 0, "extra": 0}
    with pytest.raises(BadInput, match=r"Đáp ứng thị trường .* từ 0 đến 40"):
        check_card(card)


@given(cards=st.lists(CARDS, min_size=1, max_size=9), data=st.data())
def test_the_mean_does_not_depend_on_the_order_of_the_cards(
    cards: list, data: st.DataObject
) -> None:
    mixed = data.draw(st.permutations(cards))
    assert mean_of(cards) == mean_of(mixed)
    mean = mean_of(cards)
    assert mean is not None
    totals = [Fraction(sum(card.values()), 10) for card in cards]
    assert mean.total == sum(totals) / len(totals)
    assert min(totals) <= mean.total <= max(totals)


@given(
    totals=st.dictionaries(st.integers(1, 500), st.integers(0, 1000), min_size=1, max_size=30),
    data=st.data(),
)
def test_places_do_not_depend_on_the_order_of_the_products(
    totals: dict[int, int], data: st.DataObject
) -> None:
    means = {key: Mean({"a": Fraction(value, 10)}, 1) for key, value in totals.items()}
    mixed = dict(data.draw(st.permutations(list(means.items()))))
    places = rank(means)
    assert places == rank(mixed)
    for key, place in places.items():
        assert place == 1 + sum(value > totals[key] for value in totals.values())


@given(issued=st.dates(date(2014, 10, 21), date(2099, 12, 31)))
def test_a_certificate_ends_with_the_third_year(issued: date) -> None:
    until = valid_until(issued)
    assert (until.month, until.day, until.year) == (12, 31, issued.year + 2)
    assert state_on(until, until=until, withdrawn_on=None) == "expiring"
    assert state_on(date(until.year + 1, 1, 1), until=until, withdrawn_on=None) == "expired"


def test_days_of_complaints_are_working_days() -> None:
    """After Thursday 1/9/2022 comes the day off of Friday 2/9; Monday 5/9 is the first working
    day, so that the tenth is Friday 16/9 and the fifteenth Friday 23/9."""
    assert complaint_until(date(2022, 9, 1)) == date(2022, 9, 23)
    assert answer_until(date(2022, 9, 1)) == date(2022, 9, 16)
    worked = {date(2022, 9, 10): True}  # a Saturday that was swapped
    assert answer_until(date(2022, 9, 1), overrides=worked) == date(2022, 9, 15)
