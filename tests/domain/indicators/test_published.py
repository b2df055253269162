"""Published figures are those of the sources; expected values are lines of the gathered table."""

from __future__ import annotations

from decimal import Decimal

import pytest

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.indicators.indicators import list_indicators
from khuyencong.domain.indicators.published import (
    MoneyYear,
    figures_of_year,
    figures_over_years,
    list_figures,
    list_years,
    money_by_year,
    published_of,
)

MILLION = 1_000_000
MEASURES = {
    "total_vnd": ("planned_vnd", "both"),
    "kcqg_vnd": ("planned_vnd", "KCQG"),
    "kcdp_vnd": ("planned_vnd", "KCDP"),
    "projects": ("planned_projects", "both"),
    "kcqg_projects": ("planned_projects", "KCQG"),
    "kcdp_projects": ("planned_projects", "KCDP"),
}


def test_every_line_has_a_source_and_none_is_graded_higher() -> None:
    assert len(list_figures()) == 185
    assert all(figure.source for figure in list_figures())
    assert {figure.grade for figure in list_figures()} == {Grade.SECONDARY}


@pytest.mark.parametrize(
    ("measure", "scope", "year", "value"),
    [
        # arit.gov.vn: 2.925 triệu đồng, of which KCQG 900 and KCĐP 2.025; 23 and 20 projects
        ("total_vnd", "Bình Định", 2016, 2_925 * MILLION),
        ("kcqg_vnd", "Bình Định", 2016, 900 * MILLION),
        ("kcdp_vnd", "Bình Định", 2016, 2_025 * MILLION),
        ("projects", "Bình Định", 2016, 23),
        ("kcdp_projects", "Bình Định", 2016, 20),
        # baobinhdinh.vn: 20 local projects, 2.520; 24 in all
        ("kcdp_vnd", "Bình Định", 2017, 2_520 * MILLION),
        ("projects", "Bình Định", 2017, 24),
        # langngheviet.com.vn: 33 projects, 5.024; local 25 and 2.874
        ("total_vnd", "Bình Định", 2021, 5_024 * MILLION),
        ("kcdp_vnd", "Bình Định", 2021, 2_874 * MILLION),
        # baobinhduong.vn: 34 local with 5.119, one national with 300
        ("total_vnd", "Bình Dương", 2019, 5_419 * MILLION),
        ("kcqg_projects", "Bình Dương", 2019, 1),
        # arit.gov.vn: 103,7 tỷ đồng, 251 projects
        ("kcqg_vnd", "Cả nước", 2016, 103_700 * MILLION),
        ("kcqg_projects", "Cả nước", 2016, 251),
    ],
)
def test_figures_are_read_in_whole_dong(measure: str, scope: str, year: int, value: int) -> None:
    indicator, fund = MEASURES[measure]
    (figure,) = published_of(indicator, fund, scope=scope, first=year, last=year)
    assert figure.counted_value == value


@pytest.mark.parametrize(
    ("measure", "scope", "year"),
    [
        ("kcqg_vnd", "Bình Định", 2017),
        ("kcqg_vnd", "Bình Định", 2021),  # only the total and the local part were published
        ("kcdp_vnd", "Bình Định", 2018),
        ("kcdp_vnd", "Bình Dương", 2018),  # "from 2017: 2.000 to 3.000" is no figure of 2018
        ("projects", "Cả nước", 2017),
    ],
)
def test_what_was_not_published_is_not_made_up(measure: str, scope: str, year: int) -> None:
    indicator, fund = MEASURES[measure]
    assert published_of(indicator, fund, scope=scope, first=year, last=year) == ()


def test_a_year_gives_all_its_lines_with_those_of_its_districts() -> None:
    assert len(figures_of_year(2016, {"Bình Định"})) == 12
    scopes = {figure.scope for figure in figures_of_year(2021, {"Bình Định"})}
    assert scopes == {"Bình Định", "An Nhơn, Bình Định"}
    assert {figure.period for figure in figures_of_year(2017)} == {"2017", "6T/2017"}


def test_figures_of_several_years_stand_apart() -> None:
    periods = {figure.period for figure in figures_over_years(2016, {"Bình Định"})}
    assert periods == {"2012-2016", "2013-2019 (7 năm)"}
    assert "từ 2017" in {figure.period for figure in figures_over_years(2024, {"Bình Dương"})}


def test_the_years_of_a_place_are_those_with_a_full_figure() -> None:
    assert list_years({"Bình Dương"}) == [2022, 2020, 2019, 2018, 2016]
    assert list_years({"Gia Lai"}) == []  # only 2014-2020 together


def test_money_over_the_years_keeps_unknown_apart_from_nothing() -> None:
    by_year = {row.year: row for row in money_by_year("Bình Định")}
    assert by_year[2016] == MoneyYear(2016, 2_925 * MILLION, 900 * MILLION, 2_025 * MILLION)
    assert by_year[2016].untold_vnd == 0
    assert by_year[2019] == MoneyYear(2019, None, None, 1_800 * MILLION)
    assert by_year[2021].untold_vnd == (5_024 - 2_874) * MILLION
    assert sorted(by_year) == [2016, 2017, 2019, 2020, 2021]


def test_shares_and_growth_are_not_counted_in_whole_numbers() -> None:
    growth = next(f for f in list_figures() if f.indicator == "Tăng tổng kinh phí so với 2015")
    assert growth.value == Decimal("26.1")
    assert growth.counted_value is None


def test_an_indicator_names_words_that_stand_in_the_table() -> None:
    for indicator in list_indicators():
        words = [each for told in indicator.published.values() for each in told]
        assert len(words) == len(set(words))
        assert set(words) <= {figure.indicator for figure in list_figures()}


def test_five_years_together_are_found_as_such() -> None:
    # ven.vn: 86 projects, 11.440 million; 18 national with 5.682, 68 local with 5.760
    def value(indicator: str, fund: str) -> int | None:
        (found,) = published_of(indicator, fund, scope="Bình Định", first=2012, last=2016)
        return found.counted_value

    assert [value("approved_projects", fund) for fund in ("both", "KCQG", "KCDP")] == [86, 18, 68]
    assert value("approved_vnd", "both") == 11_440 * MILLION
    assert value("approved_vnd", "KCQG") == 5_682 * MILLION
    assert value("approved_vnd", "KCDP") == 5_760 * MILLION
