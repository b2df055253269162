"""Days as people type them; the weekdays were looked up in a printed calendar of 2016."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from khuyencong.interfaces.common.day_field import DayField

DAY = date(2016, 11, 23)


@pytest.mark.parametrize(
    "typed",
    [
        "23/11/2016",
        "23-11-16",
        "23.11.2016",
        "23 11 2016",
        " 23 / 11 / 2016 ",
        "23/11/16",
        "2016-11-23",
        "ngày 23 tháng 11 năm 2016",
        "Ngày 23 tháng 11 năm 2016",
        "ngay 23 thang 11 nam 2016",
        "23 tháng 11, 2016",
        unicodedata.normalize("NFD", "ngày 23 tháng 11 năm 2016"),
        "２３/１１/２０１６",
    ],
)
def test_reads_the_ways_people_write_a_day(typed: str) -> None:
    assert DayField().clean(typed) == DAY


@pytest.mark.parametrize(
    ("typed", "year"), [("1/1/00", 2000), ("1/1/69", 2069), ("1/1/70", 1970), ("1/1/99", 1999)]
)
def test_two_digits_of_a_year_turn_at_seventy(typed: str, year: int) -> None:
    assert DayField().clean(typed) == date(year, 1, 1)


@pytest.mark.parametrize("typed", ["1/1/1900", "31/12/2100", "29/02/2016", "29/2/2000"])
def test_the_ends_of_the_calendar_are_days(typed: str) -> None:
    assert DayField().clean(typed)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("30/02/2016", "tháng 2 năm 2016 có 29 ngày"),
        ("29/02/1900", "tháng 2 năm 1900 có 28 ngày"),
        ("31/04/2016", "có 30 ngày"),
        ("0/4/2016", "Không có ngày 0"),
        ("11/23/2016", "ghi ngày trước, tháng sau"),
        ("1/0/2016", "Không có tháng 0"),
        ("1/1/1899", "từ 1900 đến 2100"),
        ("1/1/2101", "từ 1900 đến 2100"),
        ("1/1/0000", "từ 1900 đến 2100"),
        ("hôm qua", "Cần ngày"),
        ("23/11", "Cần ngày"),
        ("23/11/201", "Cần ngày"),
        ("-1/1/2016", "Cần ngày"),
        ("1/1/2016; DROP TABLE", "Cần ngày"),
        ("٢٣/١١/٢٠١٦", "Cần ngày"),
        ("1/" * 100_000, "Cần ngày"),
        (" " * 30 + "1" * 100_000, "Cần ngày"),
        ("\x00", "Cần ngày"),
    ],
)
def test_refuses_what_is_no_day_and_says_why(typed: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        DayField().clean(typed)


def test_an_empty_field_is_no_day_only_where_it_may_be_empty() -> None:
    assert DayField(required=False).clean("  ") is None
    with pytest.raises(ValidationError):
        DayField().clean("")


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Thứ Tư, 23/11/2016"), ("en", "Wednesday, 23/11/2016")]
)
def test_says_the_day_back_with_its_weekday(language: str, words: str) -> None:
    with override(language):
        assert DayField().in_words(DAY) == words


def test_shows_a_known_day_as_people_write_it() -> None:
    field: Any = DayField()
    assert 'value="23/11/2016"' in field.widget.render("on", DAY)
