"""A figure to enter, as a form gives it, and what the journal tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.reports.counting.scope import FUND_LABELS
from khuyencong.apps.reports.models import PublishedFigure
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod

LONGEST_SOURCE, LONGEST_NOTE = 300, 500
MOST = 10**15


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """What a source says; ``place_id`` None: of the whole nation."""

    indicator: str
    fund: str
    place_id: int | None
    from_on: date
    to_on: date
    value: int
    source: str
    grade: str
    note: str = ""

    def settled(self) -> dict[str, Any]:
        """Return the columns of the row. Raises BadInput that names the field."""
        get_indicator(self.indicator)
        ReportPeriod(self.from_on, self.to_on)
        source, note = nfc(self.source).strip(), nfc(self.note).strip()
        if self.fund not in FUND_LABELS:
            raise BadInput("reports.unknown_fund", "Chọn nguồn kinh phí", field="fund")
        if self.grade not in set(Grade):
            raise BadInput("reports.unknown_grade", "Chọn độ tin", field="grade")
        if not 0 <= self.value <= MOST:
            raise BadInput("reports.value_out_of_range", "Số phải từ 0 trở lên", field="value")
        if not source or len(source) > LONGEST_SOURCE:
            raise BadInput(
                "reports.source_missing",
                "Ghi nguồn: tên bài, văn bản, nơi đăng, ngày; nhiều nhất {most} chữ",
                field="source",
                most=LONGEST_SOURCE,
            )
        return {
            "indicator": self.indicator,
            "fund": self.fund,
            "place_id": self.place_id,
            "from_on": self.from_on,
            "to_on": self.to_on,
            "value": self.value,
            "source": source,
            "grade": self.grade,
            "note": note[:LONGEST_NOTE],
        }


def write_entry_of_figure(row: PublishedFigure, verb: str, *, actor: Account, at: datetime) -> None:
    """Write the line of the journal about a figure."""
    write_entry(
        verb=f"reports.figure.{verb}",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="published_figure",
        object_id=row.pk,
        label=get_indicator(row.indicator).label_vi,
        data={
            "figure_value": row.value,
            "figure_source": row.source,
            "figure_grade": row.grade,
            "figure_from": row.from_on.isoformat(),
            "figure_to": row.to_on.isoformat(),
        },
    )
