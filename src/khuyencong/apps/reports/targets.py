"""Targets beside what was counted for them so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.reports.counting.counts import Ask, Key, count_periods
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.models import Target
from khuyencong.apps.reports.models.targets import OWN_UNIT, WHOLE_NATION
from khuyencong.domain.indicators.indicators import Indicator, get_indicator
from khuyencong.domain.indicators.periods import ReportPeriod, years

_TENTH_OF_PERCENT = Decimal("0.001")
REACHED, IN_TIME, BEHIND = "reached", "in_time", "behind"


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A target, what was counted, and its share of the target beside that of the time passed.

    Shares begin at 0; ``share`` may pass 1. What is due by now is our own straight line.
    """

    target: Target
    indicator: Indicator
    period: ReportPeriod
    counted: int
    share: Decimal
    time_share: Decimal

    @property
    def standing(self) -> str:
        """Return reached, in time, or behind the time that passed."""
        if self.counted >= self.target.value:
            return REACHED
        return IN_TIME if self.share >= self.time_share else BEHIND

    @property
    def is_programme(self) -> bool:
        """Tell whether it is of several years."""
        return self.target.first_year != self.target.last_year


def list_targets(year: int | None, *, visible_to: Account) -> QuerySet[Target]:
    """Return the targets whose years hold this one, or all; those of the latest years first."""
    rows = Target.objects.filter(withdrawn_at=None).select_related("unit", "province")
    if year is not None:
        rows = rows.filter(first_year__lte=year, last_year__gte=year)
    return rows_visible_to(rows, visible_to).order_by("-first_year", "pk")


def list_spans(*, visible_to: Account) -> list[tuple[int, int]]:
    """Return the years targets are of, first and last, newest first."""
    rows = list_targets(None, visible_to=visible_to).order_by("-first_year", "last_year")
    return list(rows.values_list("first_year", "last_year").distinct())


def get_target(target_id: int, *, visible_to: Account) -> Target:
    """Return one, taken back or not. Raises Target.DoesNotExist."""
    rows = Target.objects.select_related("unit", "province")
    return rows_visible_to(rows, visible_to).get(pk=target_id)


def results_of(
    targets: Iterable[Target], *, account: Account | None, today: date
) -> list[TargetResult]:
    """Return each target with its result, from the rows the account may see.

    One statement for each table counted, for targets of units, provinces and the nation apart.
    """
    rows = list(targets)
    counted: dict[tuple[ReportPeriod, Ask, str, Key], int] = {}
    provinces = tuple(sorted({row.province_id for row in rows if row.province_id}))
    for covers in sorted({row.covers for row in rows}):
        is_nation = covers == WHOLE_NATION
        scope = Scope("", "", provinces=None if is_nation else provinces, account=account)
        asks = [(_period(row), _ask(row)) for row in rows if row.covers == covers]
        found = count_periods(asks, scope, by="" if is_nation else covers)
        counted |= {(period, ask, covers, key): n for (period, ask, key), n in found.items()}
    return [_result(row, counted.get(_cell(row), 0), today) for row in rows]


def time_share(period: ReportPeriod, today: date) -> Decimal:
    """Return how much of a period has passed by the end of the day, 0 to 1, to a tenth of a %."""
    whole = (period.to_on - period.from_on).days + 1
    passed = min(max((today - period.from_on).days + 1, 0), whole)
    return _rounded(Decimal(passed) / whole)


def _result(row: Target, counted: int, today: date) -> TargetResult:
    return TargetResult(
        target=row,
        indicator=get_indicator(row.indicator),
        period=_period(row),
        counted=counted,
        share=_rounded(Decimal(counted) / row.value),
        time_share=time_share(_period(row), today),
    )


def _rounded(share: Decimal) -> Decimal:
    return share.quantize(_TENTH_OF_PERCENT, rounding=ROUND_HALF_UP)


def _period(row: Target) -> ReportPeriod:
    return years(row.first_year, row.last_year)


def _ask(row: Target) -> Ask:
    return Ask(row.indicator, row.fund)


def _cell(row: Target) -> tuple[ReportPeriod, Ask, str, Key]:
    key = row.unit_id if row.covers == OWN_UNIT else row.province_id  # None of the nation
    return _period(row), _ask(row), row.covers, key
