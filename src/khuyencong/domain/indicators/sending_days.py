"""On which day the report of each month, quarter, half or year goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.periods import ReportPeriod, read_period

Every = Literal["month", "quarter", "half", "year"]
MONTHS: Mapping[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
LAST_DAY = 28
"""Every month has it."""
YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """``day`` of the month that lies ``months_after`` months after the last one of the period.

    Raises BadInput that names the field.
    """

    every: str
    day: int
    months_after: int

    def __post_init__(self) -> None:
        if self.every not in MONTHS:
            raise BadInput(
                "reports.unknown_rhythm",
                "Chọn gửi mỗi tháng, quý, sáu tháng hay năm",
                field="every",
            )
        if not 1 <= self.day <= LAST_DAY:
            raise BadInput(
                "reports.no_such_day",
                "Ngày gửi từ 1 đến {last}, để tháng nào cũng có",
                field="day",
                last=LAST_DAY,
            )
        if not 0 <= self.months_after <= YEAR:
            raise BadInput(
                "reports.too_long_after",
                "Gửi trong tháng cuối kỳ (0) hoặc sau đó nhiều nhất {most} tháng",
                field="months_after",
                most=YEAR,
            )

    def last(self, today: date) -> tuple[ReportPeriod, date]:
        """Return the period whose day came last, today included, and that day."""
        return self._number(self._last_number(today))

    def next(self, today: date) -> tuple[ReportPeriod, date]:
        """Return the period whose day comes next after today, and that day."""
        return self._number(self._last_number(today) + 1)

    def _last_number(self, today: date) -> int:
        month = today.year * YEAR + today.month - 1
        if today.day < self.day:
            month -= 1
        return (month - self.months_after + 1) // MONTHS[self.every] - 1

    def _number(self, number: int) -> tuple[ReportPeriod, date]:
        length = MONTHS[self.every]
        first = number * length
        year, place = divmod(first, YEAR)
        part = place // length + 1
        text = {
            "month": f"{year}-{part:02}",
            "quarter": f"{year}-Q{part}",
            "half": f"{year}-H{part}",
            "year": f"{year}",
        }[self.every]
        sent = first + length - 1 + self.months_after
        return read_period(text), date(sent // YEAR, sent % YEAR + 1, self.day)
