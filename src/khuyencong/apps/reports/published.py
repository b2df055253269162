"""Published figures beside the counted ones: of the same thing, place and period."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.models import PublishedFigure
from khuyencong.apps.reports.report import Published
from khuyencong.apps.reports.told_elsewhere import ToldFigure, told_elsewhere
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.domain.indicators.published import published_of


@dataclass(slots=True)
class PublishedOf:
    """What was published of some indicators of one place: with the system, entered by people, told
    by the place itself.

    A person reads what his units entered; who asks on the server reads all.
    """

    scope: Scope
    indicators: Collection[str]
    _entered: list[PublishedFigure] | None = field(default=None, init=False)
    _told: list[ToldFigure] | None = field(default=None, init=False)

    def beside(
        self, indicator: str, fund: str, period: ReportPeriod, counted: int
    ) -> tuple[Published, ...]:
        """Return what was published of an indicator for these days, beside what was counted."""
        if self.scope.unit is not None or not self.scope.place:
            return ()
        return (
            *self._shipped(indicator, fund, period, counted),
            *(
                Published(row.value, row.source, row.grade, counted - row.value, row.pk)
                for row in self._rows()
                if (row.indicator, row.fund, row.from_on, row.to_on)
                == (indicator, fund, period.from_on, period.to_on)
            ),
            *(
                Published(told.value, told.source, told.grade, counted - told.value)
                for told in self._from_elsewhere()
                if (told.indicator, told.fund, told.from_on, told.to_on)
                == (indicator, fund, period.from_on, period.to_on)
            ),
        )

    def _shipped(
        self, indicator: str, fund: str, period: ReportPeriod, counted: int
    ) -> list[Published]:
        if period.years is None:
            return []
        first, last = period.years
        return [
            Published(value, figure.source, str(figure.grade), counted - value)
            for figure in published_of(
                indicator, fund, scope=self.scope.place, first=first, last=last
            )
            if (value := figure.counted_value) is not None
        ]

    def _from_elsewhere(self) -> list[ToldFigure]:
        """Return what apps above know of the place, read once."""
        if self._told is None:
            self._told = told_elsewhere(self.scope, self.indicators)
        return self._told

    def _rows(self) -> list[PublishedFigure]:
        """Return what people entered of the place, read once."""
        if self._entered is None:
            rows = PublishedFigure.objects.filter(removed_at=None, indicator__in=self.indicators)
            if self.scope.account is not None:
                rows = rows_visible_to(rows, self.scope.account)
            if self.scope.provinces is None:
                rows = rows.filter(place=None)
            else:
                rows = rows.filter(place__in=self.scope.provinces)
            self._entered = list(rows.order_by("pk"))
        return self._entered
