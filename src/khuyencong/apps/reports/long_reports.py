"""Reports that read too much to be made while somebody waits: which they are, and what to make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.cache import cache

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.build import Tell, asks_of, build
from khuyencong.apps.reports.counting.counts import SOURCES, Ask, rows_read
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.counting.weight import is_more_than
from khuyencong.apps.reports.definitions import get_report
from khuyencong.apps.reports.pivot import pivot
from khuyencong.apps.reports.report import Report
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod, read_period

FEW_FOR_S = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class LongReport:
    """A report by name, or an indicator under two breakdowns (``across``: rows, columns)."""

    name: str
    scope: Scope
    period: ReportPeriod
    across: tuple[str, str] | None = None

    @property
    def title_vi(self) -> str:
        if self.across:
            return get_indicator(self.name).label_vi
        return get_report(self.name).title_vi

    def is_long(self) -> bool:
        """Tell whether it reads more rows than are read at once. Raises BadInput.

        One province or unit is never long: its records are some thousands, and are not weighed. Nor
        is anything where all records together are few; what is weighed takes one statement.
        """
        most: int = settings.REPORT_ROWS_AT_ONCE
        if self.scope.provinces is not None or self.scope.unit is not None or _all_are_few(most):
            return False
        if self.across:
            return is_more_than(most, rows_read([(self.period, Ask(self.name))], self.scope))
        by = asks_of(get_report(self.name), self.scope, self.period)
        reads = [rows for key, asks in by.items() for rows in rows_read(asks, self.scope, key)]
        return is_more_than(most, reads)

    def make(self, tell: Tell) -> Report:
        """Return it as counted now. Raises BadInput."""
        if self.across is None:
            return build(get_report(self.name), self.scope, self.period, tell)
        tell(0, 1)
        table = pivot(Ask(self.name), self.scope, self.period, *self.across)
        return table.as_report(self.scope, self.period)

    def as_inputs(self) -> dict[str, Any]:
        """Return it as JSON values; whose sight it is stands elsewhere."""
        scope = self.scope
        return {
            "report": self.name,
            "across": list(self.across) if self.across else None,
            "period": self.period.text,
            "place": scope.place,
            "place_label": scope.label_vi,
            "provinces": list(scope.provinces) if scope.provinces is not None else None,
            "unit": scope.unit,
            "fund": scope.fund,
        }

    @classmethod
    def of_inputs(cls, inputs: dict[str, Any], *, account: Account) -> LongReport:
        """Return what ``as_inputs`` wrote, counted in the sight of an account."""
        rows_by_columns = inputs["across"]
        provinces = inputs["provinces"]
        return cls(
            name=inputs["report"],
            across=(rows_by_columns[0], rows_by_columns[1]) if rows_by_columns else None,
            period=read_period(inputs["period"]),
            scope=Scope(
                inputs["place"],
                inputs["place_label"],
                provinces=tuple(provinces) if provinces is not None else None,
                unit=inputs["unit"],
                fund=inputs["fund"],
                account=account,
            ),
        )


def _all_are_few(most: int) -> bool:
    """Tell whether every record there is could be read at once; asked anew after a while."""
    key = f"reports.few.{most}"
    if cache.get(key):
        return True
    if is_more_than(most, (source.rows() for source in SOURCES.values())):
        return False
    cache.set(key, value=True, timeout=FEW_FOR_S)
    return True
