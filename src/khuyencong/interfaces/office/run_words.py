"""A kept run as people read it: its inputs, outputs and what would come out otherwise today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from khuyencong.apps.audits.models import CalculatorRun
from khuyencong.domain.energy.catalogue import Calculator, Field, list_calculators
from khuyencong.domain.energy.unit_choices import first_unit, in_unit, shown_unit
from khuyencong.domain.energy.working import label_of
from khuyencong.domain.energy_audit.kept import compare
from khuyencong.interfaces.office.templatetags.energy_words import figure


@dataclass(frozen=True, slots=True)
class Drift:
    """An output then and now, in words."""

    label: str
    kept: str
    today: str


def calculator_of(run: CalculatorRun) -> Calculator | None:
    """Return the calculator, None when it is offered no more."""
    return list_calculators().get(run.calculator)


def name_of(run: CalculatorRun) -> str:
    """Return what the run's calculator is called."""
    found = calculator_of(run)
    return found.label_vi or found.id if found else run.calculator


def outputs_of(run: CalculatorRun) -> list[tuple[str, str, str]]:
    """Return the outputs of a run that are one number: key, label, figure with its unit."""
    calculator = calculator_of(run)
    return [
        (key, _label(calculator, key), _words(calculator, key, each))
        for key, each in run.answer["outputs"].items()
        if isinstance(each.get("value"), int | float)
    ]


def inputs_of(run: CalculatorRun) -> list[tuple[str, str]]:
    """Return the inputs of a run as they were given: label, figure with its unit."""
    calculator = calculator_of(run)
    return [
        (_label(calculator, key), _told(each.get("value"), each.get("unit", "")))
        for key, each in run.inputs.items()
    ]


def drifts_of(run: CalculatorRun) -> list[Drift]:
    """Return what comes out otherwise when the run is asked again."""
    calculator = calculator_of(run)
    found = compare(calculator=run.calculator, inputs=run.inputs, answer=run.answer)
    return [
        Drift(
            _label(calculator, each.output),
            _words(calculator, each.output, each.kept),
            _words(calculator, each.output, each.today),
        )
        for each in found
    ]


def again_address(run: CalculatorRun) -> str:
    """Return the page of the calculator with the figures of the run typed in."""
    typed: dict[str, str] = {}
    calculator = calculator_of(run)
    for key, each in run.inputs.items():
        if calculator and key == calculator.method_by:
            typed["way"] = str(each.get("value"))
            continue
        value = each.get("value")
        parts = value if isinstance(value, list) else [value]
        typed[key] = "; ".join(str(part).replace(".", ",") for part in parts)
        typed[f"{key}__unit"] = str(each.get("unit", ""))
    page = reverse("office:measure_run", args=[run.measure_id, run.calculator])
    return f"{page}?{urlencode(typed)}"


def _label(calculator: Calculator | None, key: str) -> str:
    if calculator is None or key not in {**calculator.inputs, **calculator.outputs}:
        return key
    return label_of(calculator, key)


def _words(calculator: Calculator | None, key: str, told: Any) -> str:
    if not isinstance(told, Mapping):
        return str(told or "–")
    field: Field | None = calculator.outputs.get(key) if calculator else None
    if field is None:
        return _told(told.get("value"), told.get("unit", ""))
    unit = first_unit(field)
    return _told(in_unit(told["value"], told["unit"], unit), unit)


def _told(value: Any, unit: str) -> str:
    is_number = isinstance(value, int | float | list) and not isinstance(value, bool)
    return f"{figure(value) if is_number else value} {shown_unit(unit)}".strip()
