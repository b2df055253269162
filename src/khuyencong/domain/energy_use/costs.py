"""What each carrier came to: money, TOE, heat and CO2, each figure with its factor and document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy.facts import EnergyFact
from khuyencong.domain.energy.unit_choices import shown_unit
from khuyencong.domain.energy_use.carriers import (
    ELECTRICITY,
    Carrier,
    find_factor_unit,
    get_carrier,
    unit_words,
)
from khuyencong.domain.energy_use.site_year import CarrierYear, SiteYear
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_number

SHIPPED = FactBook.shipped()
GJ_IN_A_KWH = Decimal("0.0036")
"""By definition of the units."""
NO_TOE = "Chưa có hệ số quy đổi TOE dùng được"
NO_HEAT = "Chưa có nhiệt trị dùng được"
OWN_HEAT = "Nhiệt trị của cơ sở, không phải bảng chính thức"
NO_CARBON = "Chưa có hệ số phát thải dùng được"
WANTS_MASS = "Nhiệt trị tính theo tấn: cần ghi lượng dùng theo khối lượng"
KWH_IN_A_MWH = 1000
TJ_IN_A_GJ = Decimal("0.001")
T_IN_A_KG = Decimal("0.001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with what it rests on; None: there is none, and ``note`` says why."""

    value: Decimal | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierCost:
    """One carrier of a period: quantity in ``unit``, money [VND], TOE, heat [GJ], CO2 [t].

    ``cost_share`` and ``average_vnd`` (for one unit) are None while some money is not said. CO2 of
    biomass (``is_biogenic``) is told apart and never added to the rest.
    """

    carrier: str
    label_vi: str
    unit: str
    quantity: Decimal
    cost_vnd: int | None
    cost_share: Decimal | None
    average_vnd: Decimal | None
    toe: Figure
    heat_gj: Figure
    co2_t: Figure
    is_biogenic: bool
    is_energy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CostSplit:
    """All carriers of a period and their sums over those that have the figure.

    ``without_toe`` and ``without_co2`` name the energy carriers that a sum leaves out.
    """

    rows: tuple[CarrierCost, ...]
    cost_vnd: int | None
    toe: Decimal
    co2_t: Decimal
    biogenic_co2_t: Decimal
    without_toe: tuple[str, ...]
    without_co2: tuple[str, ...]
    has_vat: bool


def split_costs(year: SiteYear) -> CostSplit:
    """Return what each carrier of a period came to.

    Factors are those of the last day of the period; the grid's are of each month's year.
    """
    on = year.ends_before - timedelta(days=1)
    costs = [each.cost_vnd for each in year.carriers]
    total = None if None in costs else sum(cost or 0 for cost in costs)
    rows = tuple(_row(each, total=total, on=on, facts=year.facts) for each in year.carriers)
    energy = [each for each in rows if each.is_energy]
    return CostSplit(
        rows=rows,
        cost_vnd=total,
        toe=_sum(each.toe for each in rows),
        co2_t=_sum(each.co2_t for each in rows if not each.is_biogenic),
        biogenic_co2_t=_sum(each.co2_t for each in rows if each.is_biogenic),
        without_toe=tuple(each.label_vi for each in energy if each.toe.value is None),
        without_co2=tuple(each.label_vi for each in energy if each.co2_t.value is None),
        has_vat=any(each.has_vat for each in year.carriers),
    )


def toe_of(
    carrier: Carrier,
    quantity: Decimal,
    unit: str,
    *,
    on: date,
    facts: FactBook = SHIPPED,
) -> Figure:
    """Return the TOE of a quantity in its base unit, by the factor that holds that day.

    Examples
    --------
    >>> told = toe_of(get_carrier("electricity"), Decimal(10000), "kWh", on=date(2026, 1, 1))
    >>> told.value, told.source
    (Decimal('1.5430000'), '0,0001543 TOE/kWh (Công văn 3505/BCT-KHCN)')
    """
    for fact_id in carrier.toe:
        fact = facts.find_fact(fact_id, on=on)
        read = find_factor_unit(fact.unit) if fact else None
        if fact and read and read.base == unit:
            return Figure(value=quantity / read.times * fact.value, source=fact_words(fact))
    return Figure(note=NO_TOE if carrier.is_energy else "")


def fact_words(fact: EnergyFact) -> str:
    """Return a factor with unit, year and document, as readers here write it."""
    of_year = f", năm {fact.year}" if fact.year else ""
    return f"{format_number(fact.value)} {shown_unit(fact.unit)}{of_year} ({fact.act})"


def heat_of(
    carrier: Carrier,
    quantity: Decimal,
    unit: str,
    *,
    on: date,
    facts: FactBook = SHIPPED,
) -> Figure:
    """Return the heat [GJ] of a quantity: of electricity by definition, of a fuel by its value.

    What the site knows of its own fuel goes first, and is told as such.
    """
    if carrier.id == ELECTRICITY:
        return Figure(value=quantity * GJ_IN_A_KWH, source="1 kWh = 3,6 MJ")
    if own := facts.own_heat(carrier.id, unit):
        told = f"{format_number(own.heat_gj)} GJ/{unit_words(own.unit)} ({own.source})"
        return Figure(value=quantity * own.heat_gj, source=told, note=OWN_HEAT)
    fact = facts.find_fact(carrier.heat, on=on) if carrier.heat else None
    if fact is None:
        return Figure(note=NO_HEAT if carrier.is_energy else "")
    if unit != "t":
        return Figure(note=WANTS_MASS)
    return Figure(value=quantity * fact.value, source=fact_words(fact))  # TJ/Gg = GJ/t


def co2_of(
    carrier: Carrier,
    by_year: Iterable[tuple[int, Decimal]],
    heat: Figure,
    *,
    on: date,
    facts: FactBook = SHIPPED,
) -> Figure:
    """Return the CO2 [t]: of electricity by the grid of each year, of a fuel by its heat.

    ``by_year`` are quantities in the base unit, each with its year; a year may come again.
    """
    if carrier.id == ELECTRICITY:
        return _co2_of_grid(by_year, facts)
    fact = facts.find_fact(carrier.carbon, on=on) if carrier.carbon else None
    if fact is None or heat.value is None:
        return Figure(note=(NO_CARBON if fact is None else heat.note) if carrier.is_energy else "")
    tonnes = heat.value * TJ_IN_A_GJ * fact.value * T_IN_A_KG
    return Figure(value=tonnes, source=f"{heat.source}; {fact_words(fact)}")


def _co2_of_grid(by_year: Iterable[tuple[int, Decimal]], facts: FactBook) -> Figure:
    total, used, notes = Decimal(0), dict[str, EnergyFact](), dict[str, None]()
    for year, quantity in by_year:
        try:
            fact, note = facts.grid_factor(year=year)
        except BadInput as missing:
            return Figure(note=str(missing))
        total += quantity / KWH_IN_A_MWH * fact.value
        used[fact_words(fact)] = fact
        if note:
            notes[note] = None
    return Figure(value=total, source="; ".join(used), note="; ".join(notes))


def _row(
    year: CarrierYear,
    *,
    total: int | None,
    on: date,
    facts: FactBook,
) -> CarrierCost:
    carrier = get_carrier(year.carrier)
    cost = year.cost_vnd
    by_year = [(each.month.year, each.quantity) for each in year.months]
    heat = heat_of(carrier, year.quantity, year.unit, on=on, facts=facts)
    return CarrierCost(
        carrier=carrier.id,
        label_vi=carrier.label_vi,
        unit=year.unit,
        quantity=year.quantity,
        cost_vnd=cost,
        cost_share=Decimal(cost) / total if cost is not None and total else None,
        average_vnd=Decimal(cost) / year.quantity if cost is not None and year.quantity else None,
        toe=toe_of(carrier, year.quantity, year.unit, on=on, facts=facts),
        heat_gj=heat,
        co2_t=co2_of(carrier, by_year, heat, on=on, facts=facts),
        is_biogenic=carrier.is_biomass,
        is_energy=carrier.is_energy,
    )


def _sum(figures: Iterable[Figure]) -> Decimal:
    return sum((each.value for each in figures if each.value is not None), Decimal(0))
