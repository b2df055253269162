"""What a saving is worth: to the owner in đồng, to the country in TOE, CO2 and kW at peak.

The two are never added and always shown apart. Every figure in TOE or CO2 names its factor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from khuyencong.domain.energy.book import FactBook
from khuyencong.domain.energy_audit.saved import (
    ELECTRICITY,
    MONEY,
    PEAK_LOAD,
    WATER,
    SavedKind,
    saved_kind,
)
from khuyencong.domain.energy_use.carriers import base_of
from khuyencong.domain.energy_use.costs import Figure, co2_of, heat_of, toe_of
from khuyencong.domain.energy_use.verified_worth import BIOGENIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """One carrier saved in a year; below zero where more is used. ``unit_price`` [VND/unit]."""

    what: str
    quantity: Decimal
    unit_price: Decimal | None = None

    @property
    def kind(self) -> SavedKind:
        return saved_kind(self.what)

    @property
    def worth_vnd(self) -> int | None:
        """Return the money of a year, rounded half up to whole đồng; None while unpriced."""
        if self.what == MONEY:
            return _dong(self.quantity)
        return None if self.unit_price is None else _dong(self.quantity * self.unit_price)


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """Sums of a year. None: nothing known, never zero for the unknown.

    ``told`` are the factors used, with year and document; ``missing`` says what is not counted.
    """

    saving_vnd: int | None
    dearer_vnd: int
    """What is used more of, in money."""
    toe: Decimal | None
    tco2: Decimal | None
    peak_kw: Decimal | None
    kwh: Decimal | None
    water_m3: Decimal | None
    told: tuple[str, ...]
    missing: tuple[str, ...]


def benefit_of(lines: Iterable[Saved], *, on: date, facts: FactBook) -> Benefit:
    """Add up what is saved, by the facts of a day.

    Parameters
    ----------
    lines : of a year, each in the unit of its kind
    on : the day whose factors hold; the grid factor is that of its year, or the newest before it
    facts : those shipped, with what people confirmed and what the site knows of its own fuels

    Notes
    -----
    TOE, heat and CO2 are those of ``energy_use.costs``, as in the bills of a site. Fuels give CO2
    only where an official factor is on; that of biomass is never added to the rest.

    Examples
    --------
    >>> told = benefit_of(
    ...     [Saved(what="electricity", quantity=Decimal(10_000), unit_price=Decimal(2_000))],
    ...     on=date(2024, 6, 1), facts=FactBook.shipped())
    >>> told.saving_vnd, told.toe, told.tco2
    (20000000, Decimal('1.5430000'), Decimal('6.5920'))
    """
    rows = list(lines)
    notes: list[str] = []
    missing: list[str] = []
    counted = [_converted(row, on, facts, notes, missing) for row in rows]
    worth = {id(row): row.worth_vnd for row in rows if row.kind.is_priced}
    missing += [
        f"Chưa có giá của {row.kind.label_vi.lower()}"
        for row in rows
        if row.kind.is_priced and worth[id(row)] is None
    ]
    known = [each for each in worth.values() if each is not None]
    return Benefit(
        saving_vnd=sum(each for each in known if each > 0) if known else None,
        dearer_vnd=-sum(each for each in known if each < 0),
        toe=_sum(toe for toe, _co2 in counted),
        tco2=_sum(co2 for _toe, co2 in counted),
        peak_kw=_sum(row.quantity for row in rows if row.what == PEAK_LOAD),
        kwh=_sum(row.quantity for row in rows if row.what == ELECTRICITY),
        water_m3=_sum(row.quantity for row in rows if row.what == WATER),
        told=tuple(dict.fromkeys(notes)),
        missing=tuple(dict.fromkeys(missing)),
    )


def _converted(
    row: Saved, on: date, facts: FactBook, notes: list[str], missing: list[str]
) -> tuple[Decimal | None, Decimal | None]:
    """Return TOE and CO2 as the bills of a site have them: one table for both."""
    kind, carrier = row.kind, row.kind.carrier
    if carrier is None or not carrier.is_energy:
        return None, None
    quantity, unit = row.quantity * kind.times, base_of(carrier.units[0])
    toe = toe_of(carrier, quantity, unit, on=on, facts=facts)
    heat = heat_of(carrier, quantity, unit, on=on, facts=facts)
    co2 = co2_of(carrier, [(on.year, quantity)], heat, on=on, facts=facts)
    if kind.is_biomass:
        co2 = Figure(note=BIOGENIC)
    for name, told in (("TOE", toe), ("CO2", co2)):
        if told.value is None:
            missing.append(f"{kind.label_vi}: {_lowered(told.note)} ({on:%d/%m/%Y})")
        else:
            words = f"{name} của {kind.label_vi.lower()}: {told.source}"
            notes.append(". ".join(filter(None, (words, told.note))))
    return toe.value, co2.value


def _lowered(words: str) -> str:
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    known = [each for each in values if each is not None]
    return sum(known, Decimal(0)) if known else None


def _dong(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))
