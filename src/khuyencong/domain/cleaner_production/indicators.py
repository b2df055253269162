"""RECP indicators before and after: three productivities, three intensities, absolute amounts.

All of one file speak of one common unit of product; other products come in by a table of
equivalences. Method: UNIDO RECP.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from khuyencong.domain.cleaner_production.method import Indicator, list_indicators

FIGURES = ("energy_mj", "material_kg", "water_m3", "ghg_t", "waste_water_m3", "solid_waste_kg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An amount of one product; one unit of it is worth ``factor`` units of the common product."""

    product: str
    quantity: Decimal
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecpReading:
    """The figures of one period: output [common product unit] and amounts named as ``FIGURES``
    say their units; None: not known."""

    output: Decimal | None
    figures: Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorChange:
    """One indicator, and its figure, before and after.

    ``change`` = after / before - 1 [-]; ``is_better`` None where that cannot be told or nothing
    changed. ``amount_change`` is the absolute change of the figure [its unit].
    """

    indicator: Indicator
    before: Decimal | None
    after: Decimal | None
    amount_before: Decimal | None
    amount_after: Decimal | None

    @property
    def change(self) -> Decimal | None:
        if self.before is None or self.after is None or not self.before:
            return None
        return self.after / self.before - 1

    @property
    def is_better(self) -> bool | None:
        if not self.change:
            return None
        return (self.change > 0) == (self.indicator.kind == "productivity")

    @property
    def amount_change(self) -> Decimal | None:
        if self.amount_before is None or self.amount_after is None:
            return None
        return self.amount_after - self.amount_before


def common_output(made: Iterable[Made]) -> Decimal:
    """Return the output of several products in the common unit.

    >>> common_output([Made(product="Bàn", quantity=Decimal(10)),
    ...                Made(product="Ghế", quantity=Decimal(40), factor=Decimal("0.25"))])
    Decimal('20.00')
    """
    return sum((each.quantity * each.factor for each in made), Decimal(0))


def value_of(indicator: Indicator, reading: RecpReading) -> Decimal | None:
    """Return the indicator of a period; None where a figure lacks or one divides by nothing."""
    amount = reading.figures.get(indicator.figure)
    if amount is None or reading.output is None:
        return None
    if indicator.kind == "productivity":
        return reading.output / amount if amount else None
    return amount / reading.output if reading.output else None


def compare(before: RecpReading | None, after: RecpReading | None) -> list[IndicatorChange]:
    """Return the six indicators side by side; a period that is not there yet has no figures."""
    empty = RecpReading(output=None, figures={})
    old, new = before or empty, after or empty
    return [
        IndicatorChange(
            indicator=each,
            before=value_of(each, old),
            after=value_of(each, new),
            amount_before=old.figures.get(each.figure),
            amount_after=new.figures.get(each.figure),
        )
        for each in list_indicators()
    ]
