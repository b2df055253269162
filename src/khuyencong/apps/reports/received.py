"""Rows of provinces that keep their records elsewhere: what they sent, in place of a count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.reports.counting.counts import Ask
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.counting.source import BOTH
from khuyencong.apps.reports.told_elsewhere import ToldOfProvince, told_of_provinces
from khuyencong.domain.indicators.periods import ReportPeriod

NOTE = (
    "Dòng ghi “theo báo cáo nhận” là số tỉnh gửi, không đếm từ hồ sơ ở đây, và chỉ dùng cho tỉnh"
    " không có hồ sơ ở đây; ô – là kỳ hay chỉ tiêu mà tỉnh chưa gửi. Số tổng chỉ mở hồ sơ ở đây."
)


@dataclass(slots=True)
class Received:
    """By province: its figures of the days asked; with which sending they came, on which day."""

    figures: dict[tuple[ReportPeriod, Ask, int], int] = field(default_factory=dict)
    came: dict[int, tuple[int, date]] = field(default_factory=dict)

    def take(self, row: ToldOfProvince, period: ReportPeriod, ask: Ask, value: int) -> None:
        """Keep a figure; a row tells of the latest sending it has anything of."""
        self.figures[period, ask, row.province] = value
        before = self.came.get(row.province)
        if before is None or row.received_on > before[1]:
            self.came[row.province] = (row.received, row.received_on)

    def lacks(self, period: ReportPeriod, ask: Ask, province: object) -> bool:
        """Tell whether nothing is known: the province sends, but not this."""
        return province in self.came and (period, ask, province) not in self.figures


def read_received(
    scope: Scope, asks: Iterable[tuple[ReportPeriod, Ask]], counted: Iterable[object]
) -> Received:
    """Return what provinces sent for these days, of the nation only; nothing of those counted."""
    found = Received()
    if not _is_nation(scope):
        return found
    wanted = list(dict.fromkeys(asks))
    known = set(counted)
    rows = [
        each
        for each in told_of_provinces(scope.account, {ask.indicator for _, ask in wanted})
        if each.province not in known
    ]
    told = {
        (each.province, each.indicator, each.fund, each.from_on, each.to_on): each for each in rows
    }
    for province in {each.province for each in rows}:
        for period, ask in wanted:
            fund = scope.fund if ask.fund == BOTH else ask.fund
            days = (period.from_on, period.to_on)
            if row := told.get((province, ask.indicator, fund, *days)):
                # a report on one fund has nothing of the other
                value = row.value if scope.fund in (BOTH, fund) else 0
                found.take(row, period, ask, value)
    return found


def _is_nation(scope: Scope) -> bool:
    if scope.provinces is not None or scope.unit is not None:
        return False
    return scope.account is None or provinces_in_sight(scope.account) is None
