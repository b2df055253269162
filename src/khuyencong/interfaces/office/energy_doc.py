"""The documentation of a calculator as rows of its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from khuyencong.domain.energy.catalogue import Calculator, Field, way_label
from khuyencong.domain.energy.documentation import Example
from khuyencong.domain.energy.unit_choices import first_unit, in_unit, shown_unit, units_for
from khuyencong.domain.energy.working import label_of

MONEY = "currency"


@dataclass(frozen=True, slots=True)
class FieldRow:
    """An input or output: what it is, its units, its range in the first of them."""

    label: str
    key: str
    units: str
    bounds: str
    need: str


def field_rows(calculator: Calculator) -> tuple[list[FieldRow], list[FieldRow]]:
    """Return the rows of the inputs and those of the outputs."""
    inputs = [_row(each, need=_need(calculator, each)) for each in calculator.inputs.values()]
    return inputs, [_row(each, need="") for each in calculator.outputs.values()]


def way_rows(calculator: Calculator) -> list[tuple[str, str, str]]:
    """Return each way: its name, the labels of what it needs and of what it may take."""
    return [
        (way_label(name), _labels(calculator, each.needs), _labels(calculator, each.optional))
        for name, each in calculator.methods.items()
    ]


def example_inputs(calculator: Calculator, example: Example) -> list[tuple[str, Any, str]]:
    """Return the figures of the example as its source states them: label, value, unit."""
    return [
        (label_of(calculator, key), _value(each["value"]), _as_stated(each["unit"]))
        for key, each in example.inputs.items()
    ]


def example_outputs(calculator: Calculator, example: Example) -> list[tuple[str, Any, Any, str]]:
    """Return each result: label, ours, the stated one (None where none was stated), unit."""
    return [
        (
            label_of(calculator, key),
            each["value"],
            example.expected[key]["value"] if key in example.expected else None,
            _as_stated(each["unit"]),
        )
        for key, each in example.outputs.items()
    ]


def _row(field: Field, *, need: str) -> FieldRow:
    units = [shown_unit(each) for each in units_for(field)]
    return FieldRow(
        field.label_vi or field.says,
        field.key,
        ", ".join(each or "0–1" for each in units) if units != [""] else "",
        _bounds(field),
        need,
    )


def _need(calculator: Calculator, field: Field) -> str:
    if field.default is not None:
        return ""
    if field.required:
        return _("luôn cần")
    if any(field.key in each.needs for each in calculator.methods.values()):
        return _("tùy cách")
    return "" if field.required is False or calculator.methods else _("luôn cần")


def _bounds(field: Field) -> str:
    if field.choices:
        return "; ".join(way_label(str(each)) for each in field.choices)
    told = []
    for words, bounds in ((_("phải"), field.possible), (_("thường"), field.plausible)):
        least, most = (in_unit(each, field.unit, first_unit(field)) for each in bounds)
        if least is not None and most is not None:
            told.append(f"{words} {_number(least)} – {_number(most)}")
        elif least is not None or most is not None:
            sign, bound = ("≥", least) if most is None else ("≤", most)
            told.append(f"{words} {sign} {_number(bound)}")
    return "; ".join(told)


def _number(value: float) -> str:
    return f"{value:.4g}".replace(".", ",").replace("-", "−")


def _labels(calculator: Calculator, keys: tuple[str, ...]) -> str:
    return "; ".join(label_of(calculator, key) for key in keys)


def _value(value: Any) -> Any:
    return way_label(value) if isinstance(value, str) else value


def _as_stated(unit: str) -> str:
    """Return the unit of a source; money of a published case is in no currency of ours."""
    if unit == "-":
        return ""
    return shown_unit(unit).replace("đồng", _("đơn vị tiền")) if MONEY in unit else shown_unit(unit)
