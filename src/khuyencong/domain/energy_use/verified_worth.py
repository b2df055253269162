"""What a verified saving is to the country: TOE and CO2, each with its factor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_use.carriers import get_carrier
from khuyencong.domain.energy_use.costs import Figure, co2_of, heat_of, toe_of

BIOGENIC = "CO2 của sinh khối không cộng vào phát thải"
DIGITS = Decimal("0.001")


def verified_worth(
    months: Sequence[tuple[date, float]], *, carrier: str, unit: str, on: date, facts: FactBook
) -> tuple[Figure, Figure]:
    """Return TOE [t] and CO2 [t] of a saving, by the one table that bills go by.

    Parameters
    ----------
    months : each with the use it avoided, in ``unit``, a base unit of the carrier
    on : the day whose factors hold; the grid factor is that of each month's year
    facts : of the installation, with what the site knows of its own fuels

    Examples
    --------
    >>> toe, co2 = verified_worth([(date(2024, 6, 1), 10_000.0)], carrier="electricity",
    ...     unit="kWh", on=date(2024, 6, 30), facts=FactBook.shipped())
    >>> f"{toe.value:.4f} t", f"{co2.value:.4f} t"
    ('1.5430 t', '6.5920 t')
    """
    kind = get_carrier(carrier)
    if not kind.is_energy:
        return Figure(), Figure()
    by_year = [(month.year, Decimal(str(avoided)).quantize(DIGITS)) for month, avoided in months]
    total = sum((quantity for _year, quantity in by_year), Decimal(0))
    toe = toe_of(kind, total, unit, on=on, facts=facts)
    if kind.is_biomass:
        return toe, Figure(note=BIOGENIC)
    heat = heat_of(kind, total, unit, on=on, facts=facts)
    return toe, co2_of(kind, by_year, heat, on=on, facts=facts)
