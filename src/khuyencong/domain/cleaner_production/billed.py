"""Figures of a reading as the bills of the site give them: energy, greenhouse gas, water.

A figure stands only where every bill it needs is there: months of a meter without a bill, or a
carrier without its factor, leave it open and are named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from khuyencong.domain.energy_use.carriers import get_carrier, unit_words
from khuyencong.domain.energy_use.costs import CarrierCost, Figure, split_costs
from khuyencong.domain.energy_use.site_year import CarrierYear, SiteYear
from khuyencong.domain.foundation.heat import MJ_IN_A_GJ
from khuyencong.domain.foundation.numbers import format_number

WATER = "water"
PLACES = Decimal("0.001")
MOST_MONTHS = 6
NO_BILLS = "không có hóa đơn nào trong kỳ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Billed:
    """A figure from bills with period and documents in ``source``; None: ``note`` says why."""

    value: Decimal | None = None
    source: str = ""
    note: str = ""


def billed_figures(year: SiteYear) -> dict[str, Billed]:
    """Return ``energy_mj``, ``ghg_t`` and ``water_m3`` of a period, as the bills give them.

    CO2 of biomass is not added to the rest, as the site's own page has it.
    """
    rows = zip(year.carriers, split_costs(year).rows, strict=True)
    energy = [(carrier, cost) for carrier, cost in rows if cost.is_energy]
    fossil = [(carrier, cost) for carrier, cost in energy if not cost.is_biogenic]
    heats = [_Part(carrier, cost, cost.heat_gj) for carrier, cost in energy]
    gases = [_Part(carrier, cost, cost.co2_t) for carrier, cost in fossil]
    return {
        "energy_mj": _summed(heats, year, times=MJ_IN_A_GJ),
        "ghg_t": _summed(gases, year),
        "water_m3": _water(year),
    }


@dataclass(frozen=True, slots=True)
class _Part:
    """A carrier with one of its figures."""

    carrier: CarrierYear
    cost: CarrierCost
    figure: Figure

    @property
    def trouble(self) -> str:
        """Return why it cannot be added, empty when it can."""
        label = self.cost.label_vi.lower()
        if get_carrier(self.cost.carrier).is_metered and self.carrier.missing:
            return _missing_words(label, self.carrier.missing)
        if self.figure.value is None:
            return f"{label}: {self.figure.note[:1].lower()}{self.figure.note[1:]}"
        return ""

    @property
    def words(self) -> str:
        """Return quantity, factor and what the factor's book remarks."""
        amount = f"{format_number(self.cost.quantity)} {unit_words(self.cost.unit)}"
        rests = "; ".join(filter(None, (self.figure.source, self.figure.note)))
        return f"{self.cost.label_vi.lower()} {amount} ({rests})"


def _summed(parts: Sequence[_Part], year: SiteYear, *, times: int = 1) -> Billed:
    if not parts:
        return Billed(note=NO_BILLS)
    troubles = [each.trouble for each in parts if each.trouble]
    if troubles:
        return Billed(note="; ".join(troubles))
    total = sum(((each.figure.value or Decimal(0)) * times for each in parts), Decimal(0))
    return Billed(
        value=total.quantize(PLACES), source=_source(year, [each.words for each in parts])
    )


def _water(year: SiteYear) -> Billed:
    water = year.carrier(WATER)
    if water is None:
        return Billed(note=NO_BILLS)
    if water.missing:
        return Billed(note=_missing_words("nước", water.missing))
    return Billed(value=water.quantity.quantize(PLACES), source=_source(year, []))


def _source(year: SiteYear, told: Sequence[str]) -> str:
    last = year.ends_before - timedelta(days=1)
    period = f"hóa đơn {year.starts_on:%m/%Y}"
    if (year.starts_on.year, year.starts_on.month) != (last.year, last.month):
        period += f"–{last:%m/%Y}"
    return ": ".join(filter(None, (period, ", ".join(told))))


def _missing_words(label: str, months: Sequence[date]) -> str:
    named = ", ".join(f"{month:%m/%Y}" for month in months[:MOST_MONTHS])
    more = len(months) - MOST_MONTHS
    rest = f" và {more} tháng nữa" if more > 0 else ""
    return f"thiếu hóa đơn {label.lower()} tháng {named}{rest}"
