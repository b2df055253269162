"""Some indicators of one place over a period: counted, with what was published beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.counting.counts import Ask, count
from khuyencong.apps.reports.counting.scope import FUND_LABELS
from khuyencong.apps.reports.places import scope_of
from khuyencong.apps.reports.published import PublishedOf
from khuyencong.apps.reports.report import Published
from khuyencong.domain.indicators.indicators import BOTH, get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod


@dataclass(frozen=True, slots=True)
class PlaceFigure:
    """What was counted, None of a place whose records the account may not see; ``published``: only
    what tells of the very period, alone or added up."""

    ask: Ask
    counted: int | None
    published: tuple[Published, ...]

    @property
    def label_vi(self) -> str:
        label = get_indicator(self.ask.indicator).label_vi
        return label if self.ask.fund == BOTH else f"{label}, {FUND_LABELS[self.ask.fund]}"


def figures_of_place(
    asks: Sequence[Ask], province: AdminUnit, period: ReportPeriod, *, visible_to: Account
) -> list[PlaceFigure]:
    """Return a figure for each ask, from the rows the account may see. Raises BadInput."""
    scope = scope_of(province, account=visible_to)
    seen = provinces_in_sight(visible_to)
    in_sight = seen is None or seen.filter(pk=province.pk).exists()
    found = count(asks, scope, period) if in_sight else None
    told = PublishedOf(scope, {ask.indicator for ask in asks})
    figures = []
    for ask in asks:
        value = None if found is None else found.get((ask, None), 0)
        beside = told.beside(ask.indicator, ask.fund, period, value or 0)
        of_period = tuple(each for each in beside if each.difference is not None)
        figures.append(PlaceFigure(ask, value, of_period))
    return figures
