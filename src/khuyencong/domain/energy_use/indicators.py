"""Energy performance by month: use for one unit of output, against the baseline, added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import cos, pi, sin

from khuyencong.domain.energy_use.baseline import Baseline, BaselineRow
from khuyencong.domain.energy_use.site_year import SiteYear
from khuyencong.domain.energy_use.whole_energy import UNITS, whole_energy


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthIndicator:
    """A month: ``specific`` is use over output (None: nothing was made), ``expected`` as the
    baseline has it, ``difference`` used less expected, ``cusum`` the sum of differences so far.
    """

    month: date
    use: float
    output: float
    specific: float | None
    expected: float | None = None
    difference: float | None = None
    cusum: float | None = None


SEASON = ("Mùa (cos)", "Mùa (sin)")
"""Columns of a yearly wave: cos and sin of the place of a month in the year."""


def season_of(month: date) -> dict[str, float]:
    """Return where a month stands in the year, as two columns of a baseline.

    Examples
    --------
    >>> {name: round(value, 6) for name, value in season_of(date(2025, 4, 1)).items()}
    {'Mùa (cos)': 0.0, 'Mùa (sin)': 1.0}
    """
    angle = 2 * pi * (month.month - 1) / 12
    return dict(zip(SEASON, (cos(angle), sin(angle)), strict=True))


def rows_of(
    year: SiteYear,
    *,
    carrier: str,
    product: str,
    drivers: Sequence[str] = (),
    with_season: bool = False,
) -> tuple[tuple[BaselineRow, ...], tuple[date, ...]]:
    """Return the months that tell use, output and all drivers, and the months that lack one.

    ``carrier`` is one, or a way to take all energy together (``whole_energy``). Columns are named
    after the product and the drivers; ``with_season`` adds those of ``SEASON``.
    """
    used = _used(year, carrier)
    columns: dict[str, Mapping[date, Decimal]] = {product: year.output_of(product)}
    for name in drivers:
        columns[name] = {each.month: each.value for each in year.drivers if each.name == name}
    touched = sorted({*used, *(month for column in columns.values() for month in column)})
    rows, lacking = [], []
    for month in touched:
        if month not in used or any(month not in column for column in columns.values()):
            lacking.append(month)
            continue
        values = {name: float(column[month]) for name, column in columns.items()}
        values |= season_of(month) if with_season else {}
        rows.append(BaselineRow(month=month, use=float(used[month]), values=values))
    return tuple(rows), tuple(lacking)


def _used(year: SiteYear, carrier: str) -> Mapping[date, Decimal]:
    if carrier in UNITS:
        return whole_energy(year, way=carrier).months
    return {each.month: each.quantity for each in year.months if each.carrier == carrier}


def indicators(
    rows: Sequence[BaselineRow], *, product: str, baseline: Baseline | None = None
) -> tuple[MonthIndicator, ...]:
    """Return the indicators of months in their order; without a baseline only specific use.

    Examples
    --------
    >>> row = BaselineRow(month=date(2025, 1, 1), use=300.0, values={"rice": 20.0})
    >>> indicators([row], product="rice")[0].specific
    15.0
    """
    told, total = [], 0.0
    for each in sorted(rows, key=lambda row: row.month):
        made = each.values[product]
        expected = baseline.predict(each.values) if baseline else None
        difference = None if expected is None else each.use - expected
        total += difference or 0.0
        told.append(
            MonthIndicator(
                month=each.month,
                use=each.use,
                output=made,
                specific=each.use / made if made else None,
                expected=expected,
                difference=difference,
                cusum=None if difference is None else total,
            )
        )
    return tuple(told)


def specific_consumption(rows: Sequence[BaselineRow], *, product: str) -> float | None:
    """Return use over output of all months together; None when nothing was made."""
    made = sum(each.values[product] for each in rows)
    return sum(each.use for each in rows) / made if made else None
