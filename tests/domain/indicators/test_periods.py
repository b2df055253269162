"""Periods of reports, as people name them."""

from __future__ import annotations

from datetime import date

import pytest

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.periods import ReportPeriod, read_period, years


@pytest.mark.parametrize(
    ("text", "first", "last", "kind", "label"),
    [
        ("2016", "2016-01-01", "2016-12-31", "year", "năm 2016"),
        ("2012-2016", "2012-01-01", "2016-12-31", "years", "giai đoạn 2012-2016"),
        ("2016-02", "2016-02-01", "2016-02-29", "month", "tháng 02/2016"),
        ("2016-Q3", "2016-07-01", "2016-09-30", "quarter", "quý 3 năm 2016"),
        ("2016-H2", "2016-07-01", "2016-12-31", "half", "6 tháng cuối năm 2016"),
        (
            "2016-02-10..2016-05-04",
            "2016-02-10",
            "2016-05-04",
            "days",
            "từ 10/02/2016 đến 04/05/2016",
        ),
    ],
)
def test_a_period_is_read_and_written_back(
    text: str, first: str, last: str, kind: str, label: str
) -> None:
    period = read_period(text)
    assert (str(period.from_on), str(period.to_on)) == (first, last)
    assert (period.kind, period.label_vi, period.text) == (kind, label, text)


@pytest.mark.parametrize("text", ["", "16", "2016-13", "2016-H3", "2016-Q5", "2016-1-1..x", "năm"])
def test_what_is_no_period_says_how_to_write_one(text: str) -> None:
    with pytest.raises(BadInput, match="2016-Q3"):
        read_period(text)


def test_the_same_days_a_year_before() -> None:
    assert read_period("2016-02").year_before().text == "2015-02"  # 29 days before 28
    assert read_period("2016-Q1").year_before().text == "2015-Q1"
    assert read_period("2012-2016").year_before().text == "2007-2011"
    leap = ReportPeriod(date(2016, 2, 29), date(2016, 3, 10))
    assert leap.year_before() == ReportPeriod(date(2015, 2, 28), date(2015, 3, 10))


def test_years_close_in_one_period_only() -> None:
    assert list(read_period("2016-H1").closing_years) == []
    assert list(read_period("2016-H2").closing_years) == [2016]
    assert list(years(2012, 2014).closing_years) == [2012, 2013, 2014]
    assert list(ReportPeriod(date(2015, 6, 1), date(2016, 12, 30)).closing_years) == [2015]


def test_a_period_does_not_end_before_it_begins() -> None:
    with pytest.raises(BadInput, match="đổi lại hai ngày"):
        ReportPeriod(date(2016, 1, 2), date(2016, 1, 1))
