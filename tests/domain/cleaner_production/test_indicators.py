"""RECP indicators before and after, and the quick assessment; figures by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from khuyencong.domain.cleaner_production import quick
from khuyencong.domain.cleaner_production.indicators import RecpReading, compare
from khuyencong.domain.foundation.errors import BadInput

BEFORE = RecpReading(
    output=Decimal(400),
    figures={
        "energy_mj": Decimal(200_000),
        "waste_water_m3": Decimal(8000),
        "water_m3": Decimal(0),
    },
)
AFTER = RecpReading(
    output=Decimal(450),
    figures={"energy_mj": Decimal(180_000), "waste_water_m3": Decimal(7200)},
)


def test_productivity_and_intensity_before_and_after() -> None:
    """400/200000 = 0.002 t/MJ, then 450/180000 = 0.0025: +25 %. 8000/400 = 20, then 16: -20 %."""
    told = {each.indicator.id: each for each in compare(BEFORE, AFTER)}
    energy, water = told["energy_productivity"], told["waste_water_intensity"]
    assert (energy.before, energy.after) == (Decimal("0.002"), Decimal("0.0025"))
    assert (energy.change, energy.is_better, energy.amount_change) == (
        Decimal("0.25"), True, -20_000
    )  # fmt: skip
    assert (water.before, water.after, water.change) == (20, 16, Decimal("-0.2"))
    assert water.is_better is True


def test_what_lacks_or_divides_by_nothing_has_no_value() -> None:
    told = {each.indicator.id: each for each in compare(BEFORE, None)}
    assert told["water_productivity"].before is None
    assert told["energy_productivity"].change is None
    assert told["energy_productivity"].is_better is None


def test_every_question_has_its_area_and_a_class_of_the_method() -> None:
    from khuyencong.domain.cleaner_production.method import list_option_classes

    areas = {each.id for each in quick.list_areas()}
    classes = {each.id for each in list_option_classes()}
    assert {each.area for each in quick.list_questions()} == areas
    assert {each.option_class for each in quick.list_questions()} <= classes
    assert len(quick.list_questions()) == 21


def test_an_area_scores_what_was_answered_of_it() -> None:
    """Water: yes (2), no (0), not here (left out): 2 of 4 points."""
    answers = {"water_metered": "yes", "water_leaks": "no", "water_reused": "not_here"}
    told = {each.area.id: each for each in quick.score_areas(answers)}
    assert (told["water"].share, told["water"].answered, told["water"].asked) == (
        Decimal("0.5"), 2, 4
    )  # fmt: skip
    assert told["heat"].share is None


def test_a_plain_no_is_hinted_before_a_partly() -> None:
    answers = {"material_weighed": "partly", "water_leaks": "no", "air_tight": "yes"}
    assert [each.question.id for each in quick.top_hints(answers)] == [
        "water_leaks", "material_weighed"
    ]  # fmt: skip


def test_answers_are_of_the_list() -> None:
    assert quick.check_answers({"water_leaks": "no", "air_tight": ""}) == {"water_leaks": "no"}
    with pytest.raises(BadInput, match="Trả lời ít nhất một câu"):
        quick.check_answers({"water_leaks": "not_here"})
    for wrong in ({"water_leaks": "maybe"}, {"hack": "yes"}):
        with pytest.raises(BadInput):
            quick.check_answers(wrong)
