"""Periods of reports: month, quarter, half, year, several years, any two days; both ends inside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from khuyencong.domain.foundation.errors import BadInput

_DECEMBER = 12
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_YEAR = re.compile(r"(\d{4})")
_SPAN = re.compile(r"(\d{4})-(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_PART = re.compile(r"(\d{4})-([QH])([1-4])")
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")
EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """The days a report tells of, first and last inside."""

    from_on: date
    to_on: date

    def __post_init__(self) -> None:
        if self.from_on > self.to_on:
            raise BadInput(
                "reports.period_backwards",
                "Kỳ báo cáo bắt đầu {first} sau khi kết thúc {last}: đổi lại hai ngày",
                field="from",
                first=f"{self.from_on:%d/%m/%Y}",
                last=f"{self.to_on:%d/%m/%Y}",
            )
        if self.from_on < EARLIEST or self.to_on > LATEST:
            raise BadInput(
                "reports.period_too_far",
                "Kỳ báo cáo phải nằm từ {first} đến {last}",
                field="from" if self.from_on < EARLIEST else "to",
                first=f"{EARLIEST:%d/%m/%Y}",
                last=f"{LATEST:%d/%m/%Y}",
            )

    def __contains__(self, on: date) -> bool:
        return self.from_on <= on <= self.to_on

    @property
    def months(self) -> int | None:
        """Return how many whole months it is; None when it begins or ends within one."""
        if self.from_on.day != 1 or (self.to_on + timedelta(days=1)).day != 1:
            return None
        return _month_number(self.to_on) - _month_number(self.from_on) + 1

    @property
    def years(self) -> tuple[int, int] | None:
        """Return the first and last year when it is whole years."""
        whole = self.months is not None and self.from_on.month == 1
        return (
            (self.from_on.year, self.to_on.year)
            if whole and self.to_on.month == _DECEMBER
            else None
        )

    @property
    def closing_years(self) -> range:
        """Return the years whose last day lies in it."""
        last = (
            self.to_on.year if self.to_on >= date(self.to_on.year, 12, 31) else self.to_on.year - 1
        )
        return range(self.from_on.year, last + 1)

    @property
    def opening_years(self) -> range:
        """Return the years whose first day lies in it."""
        first = self.from_on.year + (self.from_on > date(self.from_on.year, 1, 1))
        return range(first, self.to_on.year + 1)

    @property
    def kind(self) -> str:
        """Return month, quarter, half, year, years or days."""
        if self.years:
            return "year" if self.years[0] == self.years[1] else "years"
        months, start = self.months, self.from_on.month
        for kind, length in _MONTHS.items():
            if months == length and (start - 1) % length == 0:
                return kind
        return "days"

    @property
    def text(self) -> str:
        """Return it as ``read_period`` reads it."""
        year, start = self.from_on.year, self.from_on.month
        match self.kind:
            case "year":
                return f"{year}"
            case "years":
                return f"{year}-{self.to_on.year}"
            case "half":
                return f"{year}-H{start // 6 + 1}"
            case "quarter":
                return f"{year}-Q{start // 3 + 1}"
            case "month":
                return f"{year}-{start:02}"
        return f"{self.from_on}..{self.to_on}"

    @property
    def label_vi(self) -> str:
        year, start = self.from_on.year, self.from_on.month
        match self.kind:
            case "year":
                return f"năm {year}"
            case "years":
                return f"giai đoạn {year}-{self.to_on.year}"
            case "half":
                return f"6 tháng {'đầu' if start == 1 else 'cuối'} năm {year}"
            case "quarter":
                return f"quý {start // 3 + 1} năm {year}"
            case "month":
                return f"tháng {start:02}/{year}"
        return f"từ {self.from_on:%d/%m/%Y} đến {self.to_on:%d/%m/%Y}"

    def year_before(self) -> ReportPeriod:
        """Return the same days a year earlier; several years: as many years before them."""
        back = self.years[1] - self.years[0] + 1 if self.years else 1
        last = self.to_on
        at_month_end = (last + timedelta(days=1)).day == 1
        to_on = _month_end(last.year - back, last.month) if at_month_end else _earlier(last, back)
        return ReportPeriod(_earlier(self.from_on, back), to_on)

    def whole_years(self) -> ReportPeriod:
        """Return the years it lies in, whole."""
        return ReportPeriod(date(self.from_on.year, 1, 1), date(self.to_on.year, 12, 31))

    def so_far(self) -> ReportPeriod:
        """Return from the first day of its year to its last day."""
        return ReportPeriod(date(self.to_on.year, 1, 1), self.to_on)


def years(first: int, last: int) -> ReportPeriod:
    """Return whole years."""
    return ReportPeriod(date(first, 1, 1), date(last, 12, 31))


def part_of_year(year: int, kind: str, number: int) -> ReportPeriod:
    """Return a month, quarter or half of a year, counted from 1. Raises BadInput."""
    length = _MONTHS[kind]
    if not 1 <= number <= _DECEMBER // length:
        raise _unreadable(f"{year}-{number}")
    start = (number - 1) * length + 1
    return ReportPeriod(date(year, start, 1), _month_end(year, start + length - 1))


def read_period(text: str) -> ReportPeriod:
    """Return the period of a text such as "2016", "2016-09", "2016-Q3", "2016-H1", "2012-2016" or
    "2016-01-15..2016-03-02".

    Raises BadInput that says what was expected.

    Examples
    --------
    >>> read_period("2016-Q3").label_vi
    'quý 3 năm 2016'
    >>> read_period("2012-2016").text
    '2012-2016'
    """
    asked = text.strip()
    try:
        if found := _YEAR.fullmatch(asked):
            return years(int(found[1]), int(found[1]))
        if found := _SPAN.fullmatch(asked):
            return years(int(found[1]), int(found[2]))
        if found := _PART.fullmatch(asked):
            return part_of_year(
                int(found[1]), "quarter" if found[2] == "Q" else "half", int(found[3])
            )
        if found := _MONTH.fullmatch(asked):
            return part_of_year(int(found[1]), "month", int(found[2]))
        if found := _DAYS.fullmatch(asked):
            return ReportPeriod(date.fromisoformat(found[1]), date.fromisoformat(found[2]))
    except ValueError:
        raise _unreadable(asked) from None
    raise _unreadable(asked)


def _unreadable(text: str) -> BadInput:
    return BadInput(
        "reports.bad_period",
        "Không đọc được kỳ “{text}”; viết như 2016, 2016-09, 2016-Q3, 2016-H1, 2012-2016",
        field="period",
        text=text[:40],
    )


def _month_number(on: date) -> int:
    return on.year * _DECEMBER + on.month


def _month_end(year: int, month: int) -> date:
    following = date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
    return following - timedelta(days=1)


def _earlier(on: date, back: int) -> date:
    """Return the day so many years earlier; 29 February becomes the 28th."""
    try:
        return on.replace(year=on.year - back)
    except ValueError:
        return on.replace(year=on.year - back, day=28)
