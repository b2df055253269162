"""Days from one to another, as papers print them. Days of months are those of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.domain.foundation.day_range import explain_one_day, read_day_range
from khuyencong.domain.foundation.errors import BadInput


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("22-23/11/2016", date(2016, 11, 22), date(2016, 11, 23)),
        ("28/11–6/12/2016", date(2016, 11, 28), date(2016, 12, 6)),
        ("28/11 - 06/12/2016", date(2016, 11, 28), date(2016, 12, 6)),
        ("30/12/2016-2/1/2017", date(2016, 12, 30), date(2017, 1, 2)),
        ("từ ngày 17 đến ngày 18/5/2018", date(2018, 5, 17), date(2018, 5, 18)),
        ("17 và 18/05/18", date(2018, 5, 17), date(2018, 5, 18)),
        ("Ngày 28/7/2017", date(2017, 7, 28), date(2017, 7, 28)),
        ("23-11-2016", date(2016, 11, 23), date(2016, 11, 23)),
        ("28-2-2016 - 1-3-2016", date(2016, 2, 28), date(2016, 3, 1)),
    ],
)
def test_ways_to_write_it(text: str, first: date, last: date) -> None:
    found = read_day_range(text)
    assert (found.starts_on, found.ends_on, found.is_written_twice) == (first, last, False)


def test_days_count_both_ends() -> None:
    """28, 29, 30 of November and 1 to 6 of December: 9."""
    assert read_day_range("28/11-6/12/2016").days == 9


def test_a_range_of_one_day_is_told_apart_from_one_day() -> None:
    assert read_day_range("23-23/11/2016").is_written_twice
    assert read_day_range("23/11/2016 - 23/11/2016").is_written_twice
    assert not read_day_range("23/11/2016").is_written_twice
    told = explain_one_day("23-23/11/2016", date(2016, 11, 23))
    assert "một ngày hay sai ngày kết thúc" in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("23-23/11", "thiếu năm, và ngày đi trùng ngày về"),
        ("22-23/11", "thiếu năm; cần dạng"),
        ("22-23", "thiếu tháng và năm"),
        ("31/11/2016", "tháng 11 năm 2016 có 30 ngày"),
        ("29-30/2/2016", "không có ngày 30"),
        ("30/2-3/3/2016", "không có ngày 30"),
        ("22-23/13/2016", "không có tháng 13"),
        ("0-2/1/2016", "không có ngày 0"),
        ("23-22/11/2016", "ngày về 22/11/2016 đứng trước ngày đi 23/11/2016"),
        ("30/12-2/1/2017", "đi qua năm mới thì ghi đủ năm"),
        ("22-23-24/11/2016", "không đọc được"),
        ("hôm nào đó", "không đọc được"),
        ("", "không đọc được"),
        ("1/1/1800", "cần năm từ 1900"),
        ("2" * 200, "dài quá 60"),
        ("{x}-{y}", "không đọc được"),
    ],
)
def test_what_is_wrong_is_told(text: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_day_range(text)
    assert said in str(refused.value)
    assert refused.value.field == "days"
