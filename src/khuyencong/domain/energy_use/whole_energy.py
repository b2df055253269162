"""All energy of a site by month in one unit: TOE, or kWh of heat, each carrier by its own factor.

Every factor is that of the last day of the period, so that a new factor is not taken for a better
or worse month, and the months add up to what ``costs`` says of the period.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from khuyencong.domain.energy_use.carriers import Carrier, get_carrier
from khuyencong.domain.energy_use.costs import GJ_IN_A_KWH, Figure, heat_of, toe_of
from khuyencong.domain.energy_use.site_year import CarrierYear, SiteYear
from khuyencong.domain.foundation.months import months_after

ALL_TOE = "all.toe"
ALL_KWH = "all.kwh"
UNITS = {ALL_TOE: "TOE", ALL_KWH: "kWh"}
"""Of each way to ask for all energy where otherwise one carrier is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeEnergy:
    """Months in ``unit``, and what they are made of.

    ``counted`` are carriers with their factor, ``left_out`` carriers with why they have none;
    ``lacking`` are months in which one of the counted is not known, which are not in ``months``.
    """

    unit: str
    months: dict[date, Decimal]
    lacking: tuple[date, ...]
    counted: tuple[tuple[str, str], ...]
    left_out: tuple[tuple[str, str], ...]


def whole_energy(year: SiteYear, *, way: str) -> WholeEnergy:
    """Return the energy of each month; ``way`` is ``ALL_TOE`` or ``ALL_KWH``.

    A month counts when every counted carrier is known in it: a metered one by a bill, one that is
    delivered when it lies between its first and its last delivery, where none means none came.
    """
    counted: list[tuple[CarrierYear, Decimal, str]] = []
    left_out = []
    for sums in year.carriers:
        carrier = get_carrier(sums.carrier)
        if not carrier.is_energy:
            continue
        told = _of_one(carrier, sums.unit, year=year, way=way)
        if told.value is None:
            left_out.append((carrier.label_vi, _why_not(carrier, told, year=year, way=way)))
        else:
            counted.append((sums, told.value, ". ".join(filter(None, (told.source, told.note)))))
    every = sorted({each.month for sums, *_ in counted for each in sums.months})
    known = {month for month in every if all(_knows(sums, month) for sums, *_ in counted)}
    found = dict.fromkeys(sorted(known), Decimal(0))
    for sums, factor, _source in counted:
        for each in sums.months:
            if each.month in known:
                found[each.month] += each.quantity * factor
    return WholeEnergy(
        unit=UNITS[way],
        months=found,
        lacking=tuple(month for month in every if month not in known),
        counted=tuple((get_carrier(sums.carrier).label_vi, source) for sums, _, source in counted),
        left_out=tuple(left_out),
    )


def _of_one(carrier: Carrier, unit: str, *, year: SiteYear, way: str) -> Figure:
    """Return what one base unit of a carrier comes to."""
    on = year.ends_before - timedelta(days=1)
    if way == ALL_TOE:
        return toe_of(carrier, Decimal(1), unit, on=on, facts=year.facts)
    heat = heat_of(carrier, Decimal(1), unit, on=on, facts=year.facts)
    if heat.value is None:
        return heat
    return Figure(value=heat.value / GJ_IN_A_KWH, source=heat.source, note=heat.note)


def _why_not(carrier: Carrier, told: Figure, *, year: SiteYear, way: str) -> str:
    """Return why a carrier has no figure: of a line that is off, which and why."""
    wanted = carrier.toe if way == ALL_TOE else (carrier.heat,)
    lines = [line for line in year.facts.lines if line.fact.id in wanted]
    off = [f"“{line.fact.label_vi}”: {line.off_label}" for line in lines if not line.fact.is_on]
    return "; ".join((told.note, *off))


def _knows(sums: CarrierYear, month: date) -> bool:
    months = [each.month for each in sums.months]
    if get_carrier(sums.carrier).is_metered:
        return month in months
    return min(months) <= month < months_after(max(months), 1)
