"""Quantities of flows: kinds, units, and each in the one unit of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from khuyencong.domain.cleaner_production.method import Named, document_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row

MATERIAL, WATER, ENERGY = "material", "water", "energy"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowKind(Named):
    """Material, water or energy, and the unit in which it is added: kg, m³, kWh."""

    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowUnit:
    """A unit: value in the base unit of its kind = value x factor / over."""

    id: str
    kind: str
    factor: Decimal
    over: Decimal = Decimal(1)


@cache
def list_flow_kinds() -> tuple[FlowKind, ...]:
    """Return the kinds of flows."""
    rows = document_of("units")["kinds"]
    return tuple(build_row(row, kind=FlowKind, name="units.yaml") for row in rows)


@cache
def list_flow_units() -> tuple[FlowUnit, ...]:
    """Return the units of all kinds."""
    rows = document_of("units")["units"]
    return tuple(build_row(row, kind=FlowUnit, name="units.yaml") for row in rows)


def base_of(kind: str) -> str:
    """Return the unit in which flows of a kind are added."""
    return next((each.base for each in list_flow_kinds() if each.id == kind), "")


def find_unit(unit: str, *, kind: str, field: str = "unit") -> FlowUnit:
    """Return a unit of a kind. Raises BadInput with the field and what was expected."""
    of_kind = [each for each in list_flow_units() if each.kind == kind]
    for each in of_kind:
        if each.id == unit:
            return each
    raise BadInput(
        "cleaner_production.wrong_unit",
        "Đơn vị “{unit}” không hợp với loại dòng này; chọn một trong: {known}",
        field=field,
        unit=unit[:20],
        known=", ".join(each.id for each in of_kind),
    )


def in_base(quantity: Decimal, unit: str, *, kind: str) -> Decimal:
    """Return a quantity in kg, m³ or kWh.

    >>> in_base(Decimal("1.5"), "tấn", kind="material")
    Decimal('1500.0')
    >>> in_base(Decimal(36), "MJ", kind="energy") == 10
    True
    """
    found = find_unit(unit, kind=kind)
    return quantity * found.factor / found.over


def water_kg(cubic_metres: Decimal) -> Decimal:
    """Return the mass of water [kg] in a mass balance."""
    return cubic_metres * Decimal(str(document_of("units")["water_kg_per_m3"]))


def open_from_share() -> Decimal:
    """Return from which share of what comes in a difference is marked [-]; the program's choice."""
    return Decimal(str(document_of("units")["open_from_share"]))


def open_note() -> str:
    """Return the sentence that says whose choice that is."""
    return str(document_of("units")["open_note_vi"])
