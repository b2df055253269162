"""The legal order of priority: key projects, areas a to d, then trades."""

from datetime import date
from decimal import Decimal

import pytest

from khuyencong.domain.norms.rules.priorities import list_priority_areas, priority_rank
from khuyencong.domain.norms.rules.project_facts import ProjectFacts

DAY = date(2016, 11, 23)
NO_AREA: frozenset[str] = frozenset()


def levels(on: date = DAY, **facts: object) -> tuple[int, int, int]:
    return priority_rank(ProjectFacts(**facts), on=on).levels  # type: ignore[arg-type]


def test_areas_stand_in_the_order_of_the_text() -> None:
    assert [area.code for area in list_priority_areas(on=DAY)] == ["a", "b", "c", "d"]
    ranked = [levels(areas=frozenset({code})) for code in "abcd"]
    assert ranked == sorted(ranked, reverse=True) == [(0, 4, 0), (0, 3, 0), (0, 2, 0), (0, 1, 0)]


def test_the_best_area_counts() -> None:
    assert levels(areas=frozenset({"c", "b"})) == (0, 3, 0)


def test_key_projects_go_before_areas_and_areas_before_trades() -> None:
    key = priority_rank(ProjectFacts(is_flagship=True, areas=NO_AREA), on=DAY)
    area = priority_rank(ProjectFacts(areas=frozenset({"d"})), on=DAY)
    trade = priority_rank(ProjectFacts(areas=NO_AREA, is_exporting=True), on=DAY)
    plain = priority_rank(ProjectFacts(areas=NO_AREA, is_exporting=False), on=DAY)
    assert key.levels > area.levels > trade.levels > plain.levels
    assert area.legal_priority > trade.legal_priority > plain.legal_priority == 0


def test_products_of_6_2_b_go_before_industries_of_6_2_a() -> None:
    assert levels(has_outstanding_certificate=True) == (0, 0, 2)
    assert levels(industry="mechanical") == (0, 0, 1)
    assert levels(is_supporting_industry=True) == (0, 0, 1)
    assert levels(industry="garments") == (0, 0, 0)


@pytest.mark.parametrize(("share", "level"), [("0.50", 0), ("0.5001", 2)])
def test_local_material_must_be_more_than_half(share: str, level: int) -> None:
    assert levels(local_material_share=Decimal(share))[2] == level


@pytest.mark.parametrize(("workers", "level"), [(49, 0), (50, 2)])
def test_labour_intensive_means_fifty_workers_or_more(workers: int, level: int) -> None:
    assert levels(workers=workers)[2] == level


def test_cleaner_production_stands_outside_the_order() -> None:
    facts = ProjectFacts(cleaner_production=True, areas=frozenset({"a"}), is_exporting=True)
    rank = priority_rank(facts, on=DAY)
    assert (rank.levels, rank.outside_order) == ((0, 0, 0), True)
    assert "tạm tính mức 0" in rank.label_vi
    ranked = priority_rank(ProjectFacts(cleaner_production=True, agency_level=3), on=DAY)
    assert ranked.levels == (0, 3, 0)
    assert "tạm tính" not in ranked.label_vi


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2013, 2, 9), (0, 0, 0)),
        (date(2013, 2, 10), (0, 4, 0)),
        (date(2014, 2, 9), (0, 4, 0)),
        (date(2014, 2, 10), (1, 4, 0)),
    ],
)
def test_each_level_starts_with_its_text(on: date, expected: tuple[int, int, int]) -> None:
    assert levels(on, is_flagship=True, areas=frozenset({"a"})) == expected


def test_owners_are_noted_after_2025_and_move_nothing() -> None:
    facts = ProjectFacts(is_women_owned=True, areas=NO_AREA)
    before = priority_rank(facts, on=date(2025, 10, 14))
    after = priority_rank(facts, on=date(2025, 10, 15))
    assert before.levels == after.levels
    assert "phụ nữ" in after.label_vi and "phụ nữ" not in before.label_vi


def test_what_is_not_stated_is_said() -> None:
    rank = priority_rank(ProjectFacts(), on=DAY)
    assert rank.levels == (0, 0, 0)
    assert [item.answer for item in rank.trace] == ["unknown", "unknown"]
    assert (rank.in_priority_area, rank.in_priority_trade) == (None, None)
