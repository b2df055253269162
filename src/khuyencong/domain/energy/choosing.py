"""Which method of a calculator a request asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from khuyencong.domain.energy.catalogue import EACH, PRESENCE, Calculator
from khuyencong.domain.foundation.errors import BadInput


def choose_methods(calculator: Calculator, inputs: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the methods that answer: one, or each whose inputs are given."""
    if calculator.method_by != EACH:
        return (choose_method(calculator, inputs),)
    return tuple(_met(calculator, inputs)) or (choose_method(calculator, inputs),)


def choose_method(calculator: Calculator, inputs: Mapping[str, Any]) -> str:
    """Return the method, "" for a calculator with one way.

    Where the inputs present decide, the method with the most needs among those that are met.
    Raises BadInput naming the input that is missing or wrong.
    """
    if not calculator.methods:
        return ""
    if calculator.method_by not in (PRESENCE, EACH):
        return _named(calculator, inputs)
    if met := _met(calculator, inputs):
        return max(met, key=lambda name: len(calculator.methods[name].needs))
    best = max(
        calculator.methods.values(), key=lambda each: sum(key in inputs for key in each.needs)
    )
    missing = next(key for key in best.needs if key not in inputs)
    raise BadInput("energy.missing", "Thiếu số liệu “{key}”", field=missing, key=missing)


def _met(calculator: Calculator, inputs: Mapping[str, Any]) -> list[str]:
    return [
        name
        for name, method in calculator.methods.items()
        if all(key in inputs for key in method.needs)
    ]


def _named(calculator: Calculator, inputs: Mapping[str, Any]) -> str:
    key = calculator.method_by
    stated = inputs.get(key)
    value = stated.get("value") if isinstance(stated, Mapping) else stated
    if value is None:
        value = calculator.inputs[key].default
    if isinstance(value, str) and value in calculator.methods:
        return value
    raise BadInput(
        "energy.bad_choice",
        "“{key}” phải là một trong: {choices}",
        field=key,
        key=key,
        choices=", ".join(calculator.methods),
    )
