"""What a site buys or burns: its units, and which dated fact says its TOE, heat and CO2."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data" / "carriers.yaml"
ELECTRICITY = "electricity"
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitOfUse:
    """A unit of a bill: so many (``times``) of its base unit: kWh, t, l, m3 or ster."""

    id: str
    label_vi: str
    base: str
    times: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorUnit:
    """How a factor is read: its value belongs to ``times`` of the base unit."""

    id: str
    base: str
    times: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """One energy carrier, or water. ``toe``, ``heat`` and ``carbon`` are ids of ``domain.energy``
    facts, empty where no text is known; a metered one has one bill for each day of a meter.
    """

    id: str
    label_vi: str
    kind: Literal["electricity", "fuel", "heat", "water"]
    units: tuple[str, ...]
    toe: tuple[str, ...] = ()
    heat: str = ""
    carbon: str = ""
    is_metered: bool = False
    is_biomass: bool = False

    @property
    def is_energy(self) -> bool:
        return self.kind != "water"


def list_carriers() -> tuple[Carrier, ...]:
    """Return every carrier, in the order of the file."""
    return tuple(_rows("carriers", Carrier).values())


def find_carrier(carrier_id: str) -> Carrier | None:
    """Return a carrier, None for a code nobody knows."""
    return _rows("carriers", Carrier).get(carrier_id)


def get_carrier(carrier_id: str) -> Carrier:
    """Return a carrier. Raises BadInput on the field ``carrier``."""
    found = find_carrier(carrier_id)
    if found is None:
        raise BadInput("energy_use.unknown_carrier", "Chọn loại năng lượng", field="carrier")
    return found


def find_unit_of_use(unit_id: str) -> UnitOfUse | None:
    """Return a unit of bills, None for a code nobody knows."""
    return _rows("units", UnitOfUse).get(unit_id)


def find_factor_unit(unit: str) -> FactorUnit | None:
    """Return how a factor in this unit is read, None when nobody said."""
    return _rows("factor_units", FactorUnit).get(unit)


def in_base(quantity: Decimal, unit: str) -> Decimal:
    """Return a quantity in the base unit.

    Examples
    --------
    >>> in_base(Decimal(2500), "kg")
    Decimal('2.500')
    """
    return quantity * _rows("units", UnitOfUse)[unit].times


def base_of(unit: str) -> str:
    """Return the base unit of a unit.

    Examples
    --------
    >>> base_of("MWh"), base_of("kg")
    ('kWh', 't')
    """
    return _rows("units", UnitOfUse)[unit].base


def unit_words(unit: str) -> str:
    """Return how people write a unit; a unit nobody listed stays as it is."""
    found = find_unit_of_use(unit)
    return found.label_vi if found else unit


def _rows(section: str, kind: type[Row]) -> dict[str, Row]:
    untyped: Any = kind
    found: dict[str, Row] = _load(section, untyped)
    return found


@cache
def _load(section: str, kind: Any) -> dict[str, Any]:
    document = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)
    built = [build_row(row, kind=kind, name=DATA.name) for row in document[section]]
    return {row.id: row for row in built}
