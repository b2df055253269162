"""What the page of a site shows of twelve months, as plain rows and pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.queries import months_of, year_to
from khuyencong.domain.energy_use.bands import BandYear, split_bands
from khuyencong.domain.energy_use.bills import MonthUse, Trouble, months_between
from khuyencong.domain.energy_use.carriers import ELECTRICITY
from khuyencong.domain.energy_use.costs import CostSplit, split_costs
from khuyencong.domain.energy_use.reactive import ReactiveYear, split_reactive
from khuyencong.domain.energy_use.site_year import SiteYear
from khuyencong.domain.energy_use.threshold import Threshold, find_thresholds
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.interfaces.common.charts import Chart, stacked_bars
from khuyencong.interfaces.office.templatetags.energy_use_words import BANDS, CARRIERS

A_YEAR = 12
TONES = ("band-normal", "band-peak", "band-offpeak", "band-untold")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """Electricity of a month; None: no bill."""

    month: date
    use: MonthUse | None

    @property
    def parts(self) -> tuple[float, float, float, float]:
        """Return kWh by band, and what no bill tells the band of."""
        use = self.use
        if use is None:
            return (0.0, 0.0, 0.0, 0.0)
        if use.normal_kwh is None or use.peak_kwh is None or use.offpeak_kwh is None:
            return (0.0, 0.0, 0.0, float(use.quantity))
        return (float(use.normal_kwh), float(use.peak_kwh), float(use.offpeak_kwh), 0.0)

    @property
    def average_vnd(self) -> Decimal | None:
        """Return the money for one kWh."""
        use = self.use
        if use is None or use.cost_vnd is None or not use.quantity:
            return None
        return Decimal(use.cost_vnd) / use.quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePicture:
    """Twelve months of a site, ready for its page."""

    year: SiteYear
    split: CostSplit
    bands: BandYear
    reactive: ReactiveYear
    thresholds: tuple[Threshold, ...]
    months: tuple[MonthRow, ...]
    chart: Chart
    legend: tuple[tuple[str, Any], ...]
    troubles: tuple[str, ...]
    last_month: date
    earlier: date
    later: date | None


def picture_of(site: Site, *, ends_before: date, today: date) -> SitePicture:
    """Return the twelve months before the first day of a month, of a site the caller may see."""
    starts_on = months_after(ends_before, -A_YEAR)
    year = months_of(site, starts_on=starts_on, ends_before=ends_before)
    split = split_costs(year)
    rows = _months(year)
    told = stacked_bars([(f"{row.month:%m/%y}", row.parts) for row in rows], tones=TONES)
    following = months_after(ends_before, A_YEAR)
    return SitePicture(
        year=year,
        split=split,
        bands=split_bands(year, on=today),
        reactive=split_reactive(year),
        thresholds=find_thresholds(year, split),
        months=rows,
        chart=told,
        legend=tuple(zip(TONES, (*BANDS.values(), _("Không chia giờ")), strict=True)),
        troubles=tuple(trouble_words(year.troubles)),
        last_month=months_after(ends_before, -1),
        earlier=starts_on,
        later=following if months_after(ends_before, 1) <= today else None,
    )


def period_end(site: Site, asked: str, *, today: date) -> date:
    """Return where the twelve months end: as asked ("2026-05" is the last month), else after the
    last month with a figure, else with the last month gone by.
    """
    try:
        last = date.fromisoformat(f"{asked}-01")
    except ValueError:
        return year_to(site) or today.replace(day=1)
    return months_after(last, 1) if 2000 <= last.year < 2100 else today.replace(day=1)


def trouble_words(troubles: Iterable[Trouble]) -> Iterable[str]:
    """Return each gap and overlap as a sentence."""
    for each in troubles:
        about = {
            "carrier": CARRIERS[each.carrier],
            "first": format_day(each.starts_on),
            "last": format_day(each.ends_before - timedelta(days=1)),
        }
        if each.meter:
            about["carrier"] += f" ({each.meter})"
        if each.kind == "gap":
            yield _("%(carrier)s: chưa có hóa đơn từ %(first)s đến %(last)s") % about
        else:
            yield _("%(carrier)s: hai hóa đơn cùng nói về %(first)s đến %(last)s") % about


def _months(year: SiteYear) -> tuple[MonthRow, ...]:
    known = {each.month: each for each in year.months if each.carrier == ELECTRICITY}
    wanted = months_between(year.starts_on, year.ends_before)
    return tuple(MonthRow(month=month, use=known.get(month)) for month in wanted)
