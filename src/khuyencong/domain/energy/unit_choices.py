"""Units a person may choose for an input, how units are written here, figures in them."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from khuyencong.domain.energy.catalogue import Field
from khuyencong.domain.energy.units import find_unit, from_si, read_kinds, to_si

NUMBER = "-"
PERCENT = "%"
DIGITS = 6
"""Significant digits of a default in another unit than the catalogue's."""


def units_for(field: Field) -> tuple[str, ...]:
    """Return the names of the units offered for a field, those used here first.

    A part of a whole is offered in percent and as a number up to 1; other numbers stand alone.
    """
    return _offers().get(_kind_of(field), (field.unit,))


def first_unit(field: Field) -> str:
    """Return the unit a form starts from and an answer is shown in."""
    return units_for(field)[0]


def first_default(field: Field) -> Any:
    """Return the default of a field in the unit a form starts from, None where it has none."""
    if field.default is None or field.choices:
        return field.default
    told = in_unit(field.default, field.unit, first_unit(field))
    return float(f"{told:.{DIGITS}g}") if isinstance(told, float) else told


def shown_unit(name: str) -> str:
    """Return a unit as Vietnamese readers write it; nothing for a pure number.

    Examples
    --------
    >>> shown_unit("kWh/yr"), shown_unit("m3/h"), shown_unit("V"), shown_unit("-")
    ('kWh/năm', 'm³/h', 'V', '')
    """
    return str(read_kinds()["shown"].get(name, name))


def in_unit(value: Any, unit: str, wanted: str) -> Any:
    """Return a figure, or a list of them, in another unit of its kind; None stays None.

    Examples
    --------
    >>> in_unit(2, "bar", "kPa"), in_unit([32, None], "degF", "degC")
    (200.0, [0.0, None])
    """
    if unit == wanted or value is None:
        return value
    if isinstance(value, list):
        return [in_unit(each, unit, wanted) for each in value]
    told = from_si(to_si(np.float64(value), find_unit(unit)), find_unit(wanted))
    return float(f"{told:.12g}") if abs(told) > 1e-9 else 0.0


def step_unit(unit: str) -> str:
    """Return the unit in which a step of the working is read; steps come in SI."""
    found: dict[str, str] = read_kinds()["steps"]
    return found.get(unit, unit)


def _kind_of(field: Field) -> str:
    least, most = field.possible
    is_part = least is not None and least >= 0
    if field.unit == NUMBER:
        return "share -" if is_part and most == 1 else ""
    if field.unit == PERCENT:
        return "share %" if is_part and most == 100 else ""
    return field.unit


@cache
def _offers() -> dict[str, tuple[str, ...]]:
    return {unit: tuple(kind["offers"]) for kind in read_kinds()["kinds"] for unit in kind["of"]}
