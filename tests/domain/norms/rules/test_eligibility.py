"""Who may be supported, on the boundary days of the texts."""

from dataclasses import replace
from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.norms.rules.eligibility import judge_eligibility, list_details
from khuyencong.domain.norms.rules.establishment import EstablishmentFacts, Kind, Place
from khuyencong.domain.norms.rules.trades import list_trades

DAY_2016 = date(2016, 11, 23)
LAST_2012 = date(2025, 10, 14)
FIRST_2025 = date(2025, 10, 15)
SME = EstablishmentFacts(kind=Kind.SME, place=Place.COMMUNE, trade="a")


def verdict(facts: EstablishmentFacts, on: date) -> str:
    return judge_eligibility(facts, on=on).verdict


def test_a_small_enterprise_in_a_commune_is_eligible_with_sources() -> None:
    answer = judge_eligibility(SME, on=DAY_2016)
    assert answer.verdict == "eligible"
    assert [str(item.source) for item in answer.trace] == [
        "Điều 1.2.a NĐ 45/2012/NĐ-CP",
        "Điều 1.2.a NĐ 45/2012/NĐ-CP",
        "Điều 5.1.a NĐ 45/2012/NĐ-CP",
    ]
    assert {item.grade for item in answer.trace} == {Grade.TEXT}


def test_no_text_rules_before_the_decree() -> None:
    assert verdict(SME, date(2012, 7, 4)) == "unknown"
    assert verdict(SME, date(2012, 7, 5)) == "eligible"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place.TOWNSHIP, "eligible"),
        (Place.DISTRICT, "eligible"),
        (Place.DISTRICT_TOWN, "eligible"),
        (Place.WARD_CLASS_2, "eligible"),
        (Place.WARD_CLASS_3, "eligible"),
        (Place.WARD_CLASS_1, "unknown"),
        (Place.WARD_SPECIAL_CITY, "not_eligible"),
        (Place.WARD, "unknown"),
        (None, "unknown"),
    ],
)
def test_places_of_2012(place: Place | None, expected: str) -> None:
    assert verdict(replace(SME, place=place), DAY_2016) == expected


@pytest.mark.parametrize(
    ("converted", "expected"),
    [
        # Counted to 31/12/2015 for a plan drawn up in 2016: exactly five years, then one day more.
        (date(2010, 12, 31), "eligible"),
        (date(2010, 12, 30), "not_eligible"),
        (date(2014, 3, 1), "eligible"),
    ],
)
def test_a_ward_of_a_class_1_city_counts_five_years(converted: date, expected: str) -> None:
    facts = replace(SME, place=Place.WARD_CLASS_1, ward_converted_on=converted, planning_year=2016)
    assert verdict(facts, DAY_2016) == expected


def test_a_class_1_ward_that_never_was_a_commune_is_out() -> None:
    facts = replace(SME, place=Place.WARD_CLASS_1, was_commune=False)
    assert verdict(facts, DAY_2016) == "not_eligible"


@pytest.mark.parametrize(
    ("place", "in_city", "craft_village", "expected"),
    [
        (Place.COMMUNE, True, None, "eligible"),
        (Place.SPECIAL_ZONE, True, None, "eligible"),
        (Place.WARD, False, None, "eligible"),
        (Place.WARD, True, False, "not_eligible"),
        (Place.WARD, True, True, "eligible"),
        (Place.WARD, True, None, "unknown"),
        (Place.WARD, None, None, "unknown"),
        (Place.TOWNSHIP, None, None, "unknown"),
    ],
)
def test_places_of_2025(
    place: Place, in_city: bool | None, craft_village: bool | None, expected: str
) -> None:
    facts = replace(
        SME, place=place, in_centrally_run_city=in_city, in_recognised_craft_village=craft_village
    )
    assert verdict(facts, FIRST_2025) == expected


def test_the_map_changes_on_15_october_2025() -> None:
    ward_of_a_class_2_city = replace(SME, place=Place.WARD_CLASS_2)
    assert verdict(ward_of_a_class_2_city, LAST_2012) == "eligible"
    assert verdict(ward_of_a_class_2_city, FIRST_2025) == "unknown"


def test_wards_of_a_centrally_run_city_are_out_by_our_reading_only() -> None:
    facts = replace(
        SME, place=Place.WARD, in_centrally_run_city=True, in_recognised_craft_village=False
    )
    place_step = judge_eligibility(facts, on=FIRST_2025).trace[1]
    assert place_step.is_reading
    assert place_step.grade is Grade.SECONDARY


@pytest.mark.parametrize("on", [DAY_2016, LAST_2012, FIRST_2025])
def test_cleaner_production_has_no_limit_of_size_or_place(on: date) -> None:
    facts = EstablishmentFacts(
        kind=Kind.LARGE, place=Place.WARD_SPECIAL_CITY, cleaner_production=True
    )
    assert verdict(facts, on) == "eligible"


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (Kind.HOUSEHOLD, "eligible", "eligible"),
        (Kind.COOPERATIVE_UNION, "unknown", "eligible"),
        (Kind.CLUSTER_INVESTOR, "unknown", "eligible"),
        (Kind.ARTISAN, "not_eligible", "eligible"),
        (Kind.LARGE, "not_eligible", "not_eligible"),
        (None, "unknown", "unknown"),
    ],
)
def test_kinds_before_and_after_2025(kind: Kind | None, before: str, after: str) -> None:
    facts = replace(SME, kind=kind)
    assert (verdict(facts, LAST_2012), verdict(facts, FIRST_2025)) == (before, after)


@pytest.mark.parametrize(
    ("trade", "difficult", "expected"),
    [
        ("e", True, "eligible"),
        ("e", False, "not_eligible"),
        ("e", None, "unknown"),
        (None, None, "unknown"),
        ("hotel", None, "not_eligible"),
    ],
)
def test_trades(trade: str | None, difficult: bool | None, expected: str) -> None:
    assert verdict(replace(SME, trade=trade, in_difficult_area=difficult), DAY_2016) == expected


def test_bricks_from_improved_manual_kilns_are_shut_out_since_10_february_2013() -> None:
    facts = replace(SME, trade="c", technology="improved_manual_kiln")
    assert verdict(facts, date(2013, 2, 9)) == "eligible"
    assert verdict(facts, date(2013, 2, 10)) == "not_eligible"


def test_new_trades_only_stand_from_15_october_2025() -> None:
    assert len(list_trades(on=LAST_2012)) == 7
    assert len(list_trades(on=FIRST_2025)) == 8


def test_a_trade_missing_from_a_list_not_read_in_full_proves_nothing() -> None:
    facts = replace(SME, trade="hotel")
    assert verdict(facts, LAST_2012) == "not_eligible"
    assert verdict(facts, FIRST_2025) == "unknown"


def test_details_of_the_circular_stand_from_10_february_2013_to_the_new_map() -> None:
    articles = [item.article for item in list_details(on=date(2013, 2, 10))]
    assert articles == ["Điều 3.1.đ", "Điều 3.2", "Điều 3.1.d"]
    assert list_details(on=date(2013, 2, 9)) == list_details(on=FIRST_2025) == ()


def test_codes_may_come_as_plain_text() -> None:
    told: dict[str, object] = {
        "kind": "sme",
        "place": "ward",
        "trade": "a",
        "in_centrally_run_city": True,
        "in_recognised_craft_village": False,
    }
    assert verdict(EstablishmentFacts(**told), FIRST_2025) == "not_eligible"  # type: ignore[arg-type]


def test_an_unknown_code_is_refused_by_name() -> None:
    with pytest.raises(BadInput, match="“làng” không có trong danh mục của place") as refusal:
        EstablishmentFacts(place="làng")  # type: ignore[arg-type]
    assert refusal.value.field == "place"
