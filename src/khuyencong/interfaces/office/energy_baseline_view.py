"""A baseline as a person asked for it: which carrier, product and months, and its pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import QueryDict

from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.queries import months_of, year_to
from khuyencong.domain.energy_use.baseline import Baseline, BaselineRow, fit_baseline
from khuyencong.domain.energy_use.carriers import ELECTRICITY, get_carrier, unit_words
from khuyencong.domain.energy_use.indicators import (
    SEASON,
    MonthIndicator,
    indicators,
    rows_of,
    specific_consumption,
)
from khuyencong.domain.energy_use.site_year import SiteYear
from khuyencong.domain.energy_use.whole_energy import UNITS, WholeEnergy, whole_energy
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.months import months_after
from khuyencong.interfaces.common.charts import Chart, line_of, scatter

WINDOW = 36
SPANS = (12, 24, 36)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is set against what; ``span`` months from the first one make the baseline."""

    carrier: str
    product: str
    drivers: tuple[str, ...]
    span: int
    has_season: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns beside output."""
        return (*self.drivers, *(SEASON if self.has_season else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselinePicture:
    """The answer: months, the line or why there is none, pictures of what was asked."""

    year: SiteYear
    asked: Asked
    carriers: tuple[str, ...]
    products: tuple[str, ...]
    drivers: tuple[str, ...]
    unit: str = ""
    product_unit: str = ""
    rows: tuple[BaselineRow, ...] = ()
    lacking: tuple[date, ...] = ()
    based_on: tuple[date, ...] = ()
    baseline: Baseline | None = None
    refusal: str = ""
    months: tuple[MonthIndicator, ...] = ()
    specific: float | None = None
    whole: WholeEnergy | None = None
    charts: dict[str, Chart] = field(default_factory=dict)

    @property
    def use_axis(self) -> str:
        return unit_words(self.unit)

    @property
    def product_axis(self) -> str:
        return f"{self.asked.product} ({self.product_unit})"

    @property
    def specific_axis(self) -> str:
        return f"{unit_words(self.unit)}/{self.product_unit}"


def baseline_picture(site: Site, asked: QueryDict, *, today: date) -> BaselinePicture:
    """Return what the last 36 months tell; no line with too few of them, and why."""
    end = year_to(site) or today.replace(day=1)
    start = months_after(end, -WINDOW)
    year = months_of(site, starts_on=start, ends_before=end)
    carriers = tuple(each.carrier for each in year.carriers)
    carriers += tuple(UNITS) if any(get_carrier(each).is_energy for each in carriers) else ()
    products = tuple(dict.fromkeys(each.product for each in year.outputs))
    drivers = tuple(dict.fromkeys(each.name for each in year.drivers))
    wanted = _asked(asked, carriers=carriers, products=products, drivers=drivers)
    offered: dict[str, Any] = {"carriers": carriers, "products": products, "drivers": drivers}
    if not (wanted.carrier and wanted.product):
        return BaselinePicture(year=year, asked=wanted, **offered)
    return BaselinePicture(year=year, asked=wanted, **offered, **_answer(year, wanted))


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeSpecific:
    """All energy over output: of how many months, and what it is made of; None: not known."""

    whole: WholeEnergy
    specific: float | None
    months: int


def specific_of(year: SiteYear, *, way: str, product: str) -> WholeSpecific:
    """Return all energy for one unit of a product, counted one way (``whole_energy``)."""
    rows, _lacking = rows_of(year, carrier=way, product=product)
    return WholeSpecific(
        whole=whole_energy(year, way=way),
        specific=specific_consumption(rows, product=product),
        months=len(rows),
    )


def _asked(
    asked: QueryDict,
    *,
    carriers: tuple[str, ...],
    products: tuple[str, ...],
    drivers: tuple[str, ...],
) -> Asked:
    first = ELECTRICITY if ELECTRICITY in carriers else next(iter(carriers), "")
    carrier, product = asked.get("carrier", ""), asked.get("product", "")
    span = asked.get("span", "")
    return Asked(
        carrier=carrier if carrier in carriers else first,
        product=product if product in products else next(iter(products), ""),
        drivers=tuple(each for each in asked.getlist("driver") if each in drivers),
        span=int(span) if span in {str(each) for each in SPANS} else SPANS[0],
        has_season=asked.get("season") == "yes",
    )


def _answer(year: SiteYear, asked: Asked) -> dict[str, Any]:
    rows, lacking = rows_of(
        year,
        carrier=asked.carrier,
        product=asked.product,
        drivers=asked.drivers,
        with_season=asked.has_season,
    )
    whole = whole_energy(year, way=asked.carrier) if asked.carrier in UNITS else None
    told: dict[str, Any] = {
        "rows": rows,
        "lacking": lacking,
        "unit": whole.unit if whole else _unit_of(year, asked.carrier),
        "whole": whole,
        "product_unit": next(
            (each.unit for each in year.outputs if each.product == asked.product), ""
        ),
        "specific": specific_consumption(rows, product=asked.product),
    }
    before = months_after(rows[0].month, asked.span) if rows else None
    base = [each for each in rows if before and each.month < before]
    line: Baseline | None = None
    try:
        line = fit_baseline(base, columns=[asked.product, *asked.columns])
    except BadInput as refusal:
        told["refusal"] = str(refusal)
    months = indicators(rows, product=asked.product, baseline=line)
    return told | {
        "based_on": tuple(each.month for each in base),
        "baseline": line,
        "months": months,
        "charts": _charts(base, months, asked, line),
    }


def _unit_of(year: SiteYear, carrier: str) -> str:
    sums = year.carrier(carrier)
    return sums.unit if sums else get_carrier(carrier).units[0]


def _charts(
    base: list[BaselineRow],
    months: tuple[MonthIndicator, ...],
    asked: Asked,
    line: Baseline | None,
) -> dict[str, Chart]:
    points = [(each.values[asked.product], each.use) for each in base]
    charts = {"scatter": scatter(points, line=_ends(base, asked, line))}
    specific = [(f"{each.month:%m/%y}", each.specific or 0.0) for each in months]
    charts["specific"] = line_of(_thinned(specific))
    if line:
        cusum = [(f"{each.month:%m/%y}", each.cusum or 0.0) for each in months]
        charts["cusum"] = line_of(_thinned(cusum))
    return charts


def _ends(
    base: list[BaselineRow], asked: Asked, line: Baseline | None
) -> list[tuple[float, float]]:
    """Return the line from no output to the most, other columns at their mean."""
    if line is None:
        return []
    means = {name: sum(each.values[name] for each in base) / len(base) for name in asked.columns}
    most = max(each.values[asked.product] for each in base)
    return [(x, line.predict({**means, asked.product: x})) for x in (0.0, most)]


def _thinned(columns: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Return the columns; of many only every third keeps its words, so that they do not touch."""
    step = 1 if len(columns) <= 14 else 3
    return [(label if not n % step else "", value) for n, (label, value) in enumerate(columns)]
