"""Published figures beside the counted ones: of the same thing and place, each with its days."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.reports.counting.counts import Ask, adds_up
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.models import PublishedFigure
from khuyencong.apps.reports.report import Published
from khuyencong.apps.reports.told_elsewhere import ToldFigure, told_elsewhere
from khuyencong.domain.indicators.beside import Beside, Told, set_beside
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.domain.indicators.published import told_of


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
        told = [
            *told_of(indicator, fund, scope=self.scope.place),
            *self._entered_of(indicator, fund),
            *self._told_of(indicator, fund),
        ]
        may_add = adds_up(Ask(indicator, fund), "year")
        return tuple(
            _published(each, period, counted) for each in set_beside(period, told, may_add=may_add)
        )

    def _entered_of(self, indicator: str, fund: str) -> list[Told]:
        return [
            Told(ReportPeriod(row.from_on, row.to_on), row.value, row.source, row.grade, row.pk)
            for row in self._rows()
            if (row.indicator, row.fund) == (indicator, fund)
        ]

    def _told_of(self, indicator: str, fund: str) -> list[Told]:
        return [
            Told(ReportPeriod(told.from_on, told.to_on), told.value, told.source, told.grade)
            for told in self._from_elsewhere()
            if (told.indicator, told.fund) == (indicator, fund)
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


def _published(each: Beside, asked: ReportPeriod, counted: int) -> Published:
    """Return it as a cell carries it; what tells of other days has no difference."""
    match each.fit:
        case "part":
            (of,) = each.of
            whole = " cả năm" if of.kind == "year" else ""
            note = f"kỳ công bố {of.label_vi}{whole}; số đếm {asked.label_vi}"
        case "sum":
            note = f"cộng các năm {', '.join(of.text for of in each.of)}"
        case _:
            note = ""
    difference = None if each.fit == "part" else counted - each.value
    return Published(each.value, each.source, each.grade, difference, each.entered, note)
