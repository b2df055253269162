"""Recognition by the rules of a day: answers are read off the decree and worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.craft_villages.judging import RecognitionFacts, judge_recognition
from khuyencong.domain.craft_villages.rules import (
    get_rule_set,
    list_criteria,
    list_duties,
    list_new_rural,
    list_rule_sets,
    list_supports,
    rule_set_on,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade

OLD, NEW = get_rule_set("rules_2006"), get_rule_set("rules_2018")
VILLAGE = RecognitionFacts(
    households_total=500, households_in_craft=100, stable_years=2, environment_met=True
)
CRAFT = RecognitionFacts(
    craft_age_years=51, is_alive=True, has_identity=True, has_known_artisans=True
)


def test_a_fifth_of_the_households_is_enough_from_2018() -> None:
    """100 of 500 is 20 %: at least 20 %, below the 30 % of before."""
    assert judge_recognition(VILLAGE, kind="village", rule_set=NEW).answer == "met"
    assert judge_recognition(VILLAGE, kind="village", rule_set=OLD).answer == "not_met"


def test_one_household_less_is_not() -> None:
    fewer = replace(VILLAGE, households_in_craft=99)
    judged = judge_recognition(fewer, kind="village", rule_set=NEW)
    assert judged.answer == "not_met"
    assert judged.rows[0].found_vi == "99/500 hộ = 19,8 %"


def test_a_share_just_too_small_does_not_look_large_enough() -> None:
    """1999 of 9996 is 19.998 %: shown cut off, as 19,99 %."""
    facts = replace(VILLAGE, households_total=9996, households_in_craft=1999)
    judged = judge_recognition(facts, kind="village", rule_set=NEW)
    assert judged.rows[0].answer == "not_met"
    assert judged.rows[0].found_vi == "1999/9996 hộ = 19,99 %"


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"stable_years": 1}, "not_met"),
        ({"environment_met": False}, "not_met"),
        ({"environment_met": None}, "unknown"),
        ({"households_total": None}, "unknown"),
        ({"households_total": 0, "households_in_craft": 0}, "unknown"),
    ],
)
def test_every_criterion_counts(changes: dict[str, object], answer: str) -> None:
    facts = replace(VILLAGE, **changes)  # type: ignore[arg-type]
    assert judge_recognition(facts, kind="village", rule_set=NEW).answer == answer


def test_what_is_remembered_only_decides_nothing() -> None:
    """Stability before 2018 is of memory: a village of one year is judged by the share alone."""
    facts = RecognitionFacts(households_total=10, households_in_craft=3, stable_years=1)
    judged = judge_recognition(facts, kind="village", rule_set=OLD)
    assert judged.answer == "met"
    assert [row.counts for row in judged.rows] == [True, False]


def test_a_traditional_village_needs_a_traditional_craft_too() -> None:
    with_craft = replace(VILLAGE, has_traditional_craft=True)
    kind = "traditional_village"
    assert judge_recognition(with_craft, kind=kind, rule_set=NEW).answer == "met"
    assert judge_recognition(VILLAGE, kind=kind, rule_set=NEW).answer == "unknown"
    few = replace(with_craft, households_in_craft=1)
    assert judge_recognition(few, kind=kind, rule_set=NEW).answer == "not_met"


def test_a_craft_must_be_older_than_fifty_years() -> None:
    """ "Trên 50 năm": fifty is not enough."""
    kind = "traditional_craft"
    assert judge_recognition(CRAFT, kind=kind, rule_set=NEW).answer == "met"
    fifty = replace(CRAFT, craft_age_years=50)
    assert judge_recognition(fifty, kind=kind, rule_set=NEW).answer == "not_met"


def test_nobody_read_what_made_a_craft_traditional_before_2018() -> None:
    assert judge_recognition(CRAFT, kind="traditional_craft", rule_set=OLD).answer == "unknown"


def test_the_rules_change_on_the_day_of_the_decree() -> None:
    assert rule_set_on(date(2018, 5, 31)) == OLD
    assert rule_set_on(date(2018, 6, 1)) == NEW
    assert rule_set_on(date(2006, 12, 31)) is None


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(BadInput, match="quy định"):
        get_rule_set("rules_1999")


class TestData:
    def test_each_line_says_where_it_stands_or_why_not(self) -> None:
        for rules in list_rule_sets():
            for kind in ("village", "traditional_village", "traditional_craft"):
                for each in list_criteria(rules, kind):
                    assert each.act
                    assert each.article or each.article_reason, each.id

    def test_memory_is_switched_off(self) -> None:
        lines = [
            *(c for r in list_rule_sets() for c in list_criteria(r, "traditional_village")),
            *list_new_rural(on=date(2024, 1, 1)),
            *list_new_rural(on=date(2026, 11, 1)),
        ]
        assert all(each.is_on == (each.grade is not Grade.MEMORY) for each in lines)

    def test_the_share_of_the_decree_is_as_read(self) -> None:
        [share, *_more] = list_criteria(NEW, "village")
        assert (share.value, share.article, share.grade) == (
            Decimal("0.20"),
            "Điều 5.3.a",
            Grade.TEXT,
        )

    def test_duties_and_supports_begin_with_the_decree(self) -> None:
        assert list_duties(on=date(2018, 5, 31)) == ()
        withdrawal = {each.id: each for each in list_duties(on=date(2020, 1, 1))}["withdrawal"]
        assert withdrawal.article == "Điều 6.6"
        project = {each.id: each for each in list_supports(on=date(2020, 1, 1))}["trade_project"]
        assert (project.share, project.ceiling_vnd) == (Decimal("0.50"), 500_000_000)
        yearly = {each.id: each for each in list_duties(on=date(2020, 1, 1))}["yearly_report"]
        assert (yearly.month, yearly.day) == (11, 30)
