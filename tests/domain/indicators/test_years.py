"""How sources write the years of a figure."""

from __future__ import annotations

import pytest

from khuyencong.domain.indicators.published import list_figures
from khuyencong.domain.indicators.years import Years, read_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2016", Years(2016, 2016)),
        ("6T/2017", Years(2017, 2017, is_part=True)),
        ("Q1/2024", Years(2024, 2024, is_part=True)),
        ("2012-2016", Years(2012, 2016)),
        ("2013-2019 (7 năm)", Years(2013, 2019)),
        ("từ 2017", Years(2017, None)),
        ("6 năm đến 2019", None),  # which six is not said
        ("không nêu", None),
        ("hàng năm", None),
    ],
)
def test_years_are_read_and_never_guessed(text: str, years: Years | None) -> None:
    assert read_years(text) == years


def test_a_stretch_holds_its_ends_and_an_open_one_goes_on() -> None:
    assert 2012 in Years(2012, 2016)
    assert 2016 in Years(2012, 2016)
    assert 2017 not in Years(2012, 2016)
    assert 2030 in Years(2017, None)


def test_only_these_ways_of_writing_name_no_year() -> None:
    assert {figure.period for figure in list_figures() if figure.years is None} == {
        "không nêu",
        "hàng năm",
        "khi đăng (không ghi ngày)",
        "5 năm (không nêu rõ)",
        "6 năm đến 2019",
    }
