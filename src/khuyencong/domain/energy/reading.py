"""The inputs of a request, checked and in SI."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from khuyencong.domain.energy.catalogue import Calculator, Field
from khuyencong.domain.energy.unit_choices import in_unit, shown_unit
from khuyencong.domain.energy.units import STANDARD_ATMOSPHERE_PA, Unit, find_unit, from_si, to_si
from khuyencong.domain.foundation.errors import BadInput

ATMOSPHERE = "atmospheric_pressure"
LONGEST = 100_000
"""Values of one list."""


def read_inputs(
    calculator: Calculator, method: str, inputs: Mapping[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    """Return the inputs the method takes, by key, and warnings about implausible ones.

    Raises BadInput that names the field: missing, no number, another dimension, impossible.
    """
    needed, taken = _keys(calculator, method)
    unknown = next((key for key in inputs if key not in calculator.inputs), None)
    if unknown is not None:
        raise BadInput(
            "energy.unknown_input", "Không có số liệu “{key}”", field=unknown, key=str(unknown)[:60]
        )
    given: dict[str, Any] = {}
    warnings: list[str] = []
    for key in sorted(taken, key=lambda each: each != ATMOSPHERE):
        field = calculator.inputs[key]
        if key not in inputs or inputs[key] is None:
            if key in needed and field.default is None:
                raise BadInput("energy.missing", "Thiếu số liệu “{key}”", field=key, key=key)
            if field.default is not None:
                given[key] = _from_default(field)
            continue
        given[key] = _read(field, inputs[key], given, warnings)
    _check_lengths(calculator, given)
    return given, warnings


def _check_lengths(calculator: Calculator, given: Mapping[str, Any]) -> None:
    """Lists of values are cases side by side; lists by their nature are left to the formula."""
    lengths = {
        key: len(value)
        for key, value in given.items()
        if isinstance(value, np.ndarray) and not calculator.inputs[key].is_list
    }
    longest = max(lengths.values(), default=1)
    for key, length in lengths.items():
        if length not in {1, longest}:
            raise BadInput(
                "energy.other_length",
                "“{key}” có {length} giá trị, phải là 1 hoặc {longest} như các số liệu khác",
                field=key,
                key=key,
                length=length,
                longest=longest,
            )


def _keys(calculator: Calculator, method: str) -> tuple[set[str], set[str]]:
    """Return the keys a method needs, and all it takes; the choosing input is not passed on."""
    needed = {key for key, each in calculator.inputs.items() if each.required}
    if not method:
        return needed, set(calculator.inputs)
    chosen = calculator.methods[method]
    needed = (needed | set(chosen.needs)) - {calculator.method_by}
    return needed, (needed | set(chosen.optional)) - {calculator.method_by}


def _from_default(field: Field) -> Any:
    if field.choices:
        return field.default
    return to_si(np.asarray(field.default, dtype=float), find_unit(field.unit))[()]


def _read(field: Field, stated: Any, given: Mapping[str, Any], warnings: list[str]) -> Any:
    value, unit_name = _value_and_unit(field, stated)
    if field.choices:
        return _choice(field, value)
    number = _number(field, value)
    wanted = find_unit(field.unit)
    unit = _unit(field, unit_name, wanted)
    atmosphere = given.get(ATMOSPHERE, STANDARD_ATMOSPHERE_PA)
    si = to_si(number, unit)
    if wanted.is_gauge and _is_above_atmosphere(unit):
        si = si + atmosphere
    shown = from_si(si - atmosphere if wanted.is_gauge else si, wanted)
    is_absolute = wanted.is_gauge and not _is_above_atmosphere(unit)
    _check_range(field, shown, warnings, told_in=field.unit if is_absolute else unit.name)
    return si[()] if isinstance(si, np.ndarray) else si


def _value_and_unit(field: Field, stated: Any) -> tuple[Any, str]:
    if not isinstance(stated, Mapping):
        return stated, field.unit  # a bare value is in the unit of the catalogue
    if "value" not in stated:
        raise BadInput(
            "energy.no_value", "“{key}” cần value và unit", field=field.key, key=field.key
        )
    unit = stated.get("unit")
    if unit is not None and not isinstance(unit, str):
        raise BadInput(
            "energy.bad_unit", "Đơn vị của “{key}” phải là chữ", field=field.key, key=field.key
        )
    return stated["value"], unit or field.unit


def _choice(field: Field, value: Any) -> Any:
    for choice in field.choices:
        if value == choice and not isinstance(value, bool):
            return choice
    raise BadInput(
        "energy.bad_choice",
        "“{key}” phải là một trong: {choices}",
        field=field.key,
        key=field.key,
        choices=", ".join(str(each) for each in field.choices),
    )


def _number(field: Field, value: Any) -> Any:
    if isinstance(value, list) and len(value) > LONGEST:
        raise BadInput(
            "energy.too_long",
            "“{key}” có tối đa {most} giá trị; nhận được {count}",
            field=field.key,
            key=field.key,
            most=LONGEST,
            count=len(value),
        )
    if isinstance(value, list) and value:
        return np.asarray([_one(field, each) for each in value], dtype=float)
    return np.float64(_one(field, value))


def _one(field: Field, value: Any) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and abs(value) < 1e300 and math.isfinite(value):
        return float(value)
    raise BadInput(
        "energy.no_number",
        "“{key}” phải là một số{unit} (dấu thập phân là dấu chấm); nhận được “{value}”",
        field=field.key,
        key=field.key,
        unit=f", đơn vị {shown_unit(field.unit)}" if shown_unit(field.unit) else "",
        value=str(value)[:40],
    )


def _unit(field: Field, name: str, wanted: Unit) -> Unit:
    try:
        unit = find_unit(name)
    except BadInput:
        unit = Unit(name, base="?")
    if unit.dimension != wanted.dimension:
        raise BadInput(
            "energy.other_unit",
            "“{key}” cần đơn vị đổi được ra {wanted}; nhận được “{unit}”",
            field=field.key,
            key=field.key,
            wanted=shown_unit(field.unit) or "một số",
            unit=name[:40],
        )
    return unit


def _is_above_atmosphere(unit: Unit) -> bool:
    """Gauge, or a plain pressure, which people read from a gauge; absolute only when it says so."""
    return not unit.name.endswith(("a", "abs")) or unit.name.endswith("Pa")


def _check_range(field: Field, shown: Any, warnings: list[str], *, told_in: str) -> None:
    """Refuse what cannot be, warn of what hardly is; told in the unit the person stated."""
    low, high = float(np.min(shown)), float(np.max(shown))
    for (least, most), is_error in ((field.possible, True), (field.plausible, False)):
        below, above = least is not None and low < least, most is not None and high > most
        if not below and not above:
            continue
        words = {
            "key": field.key,
            "range": _range(
                in_unit(least, field.unit, told_in),
                in_unit(most, field.unit, told_in),
                f" {shown_unit(told_in)}".rstrip(),
            ),
            "value": f"{in_unit(low if below else high, field.unit, told_in):g}",
        }
        if is_error:
            raise BadInput(
                "energy.impossible",
                "“{key}” phải {range}; nhận được {value}",
                field=field.key,
                **words,
            )
        warnings.append("“{key}” thường {range}; nhận được {value}".format(**words))


def _range(least: float | None, most: float | None, unit: str) -> str:
    if least is None:
        return f"không quá {most:g}{unit}"
    if most is None:
        return f"từ {least:g}{unit} trở lên"
    return f"từ {least:g} đến {most:g}{unit}"
