"""One face for all calculators: plain values with units in, an answer of the same kind out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from khuyencong.domain.energy.catalogue import Calculator, list_calculators, list_not_offered
from khuyencong.domain.energy.choosing import choose_methods
from khuyencong.domain.energy.reading import read_inputs
from khuyencong.domain.energy.registry import Outcome, Step, function_for
from khuyencong.domain.energy.units import find_unit, from_si
from khuyencong.domain.foundation.errors import DomainError


def run(request: Any) -> dict[str, Any]:
    """Answer one request ``{"calculator": NAME, "inputs": {key: {"value": .., "unit": ..}}}``.

    Returns ``{"outputs": {key: {"value": .., "unit": ..}}, "warnings": [..], "trace": [..]}`` or
    ``{"error": {"field": .., "message": ..}}``; never raises for what a person may send.
    """
    try:
        return _run(request)
    except DomainError as refusal:
        return _error(refusal.field or "calculator", str(refusal))


def run_many(requests: Any) -> list[dict[str, Any]]:
    """Answer a list of requests in its order."""
    if not isinstance(requests, Sequence) or isinstance(requests, str | bytes):
        return [_error("calculator", "Cần một đối tượng hoặc một danh sách yêu cầu")]
    return [run(each) for each in requests]


def _run(request: Any) -> dict[str, Any]:
    if not isinstance(request, Mapping):
        return _error("calculator", "Mỗi yêu cầu là một đối tượng có calculator và inputs")
    name = request.get("calculator")
    calculator = list_calculators().get(name) if isinstance(name, str) else None
    if calculator is None:
        why = list_not_offered().get(name) if isinstance(name, str) else None
        told = f"Không có phép tính “{str(name)[:60]}”"
        return _error("calculator", f"Không cung cấp: {why}" if why else told)
    inputs = request.get("inputs")
    if not isinstance(inputs, Mapping):
        return _error("inputs", "Cần inputs là đối tượng: tên số liệu và {value, unit}")
    answer: dict[str, Any] = {"outputs": {}, "warnings": [], "trace": []}
    for method in choose_methods(calculator, inputs):
        part = _run_method(calculator, method, inputs)
        if "error" in part:
            return part
        answer["outputs"] |= part["outputs"]
        answer["warnings"] += [each for each in part["warnings"] if each not in answer["warnings"]]
        answer["trace"] += part["trace"]
    return answer


def _run_method(calculator: Calculator, method: str, inputs: Mapping[str, Any]) -> dict[str, Any]:
    given, warnings = read_inputs(calculator, method, inputs)
    function = function_for(calculator.id, method)
    if function is None:
        return _error("calculator", f"Phép tính “{calculator.id}” chưa được cung cấp")
    with np.errstate(all="ignore"):  # what is not finite is answered in words below
        outcome = function(**given)
    return _answer(calculator, outcome, warnings)


def _answer(calculator: Calculator, outcome: Outcome, warnings: list[str]) -> dict[str, Any]:
    outputs = {}
    for key, value in outcome.outputs.items():
        unit = calculator.outputs[key].unit
        shown = from_si(np.asarray(value, dtype=float), find_unit(unit))
        if key not in outcome.may_lack and not np.all(np.isfinite(shown)):
            return _error(key, "Không tính được với các số liệu này: kết quả không phải là một số")
        outputs[key] = {"value": _finite(shown), "unit": unit}
    return {
        "outputs": outputs,
        "warnings": [*warnings, *outcome.warnings],
        "trace": [_told(step) for step in outcome.steps],
    }


def _told(step: Step) -> dict[str, Any]:
    value = _finite(np.asarray(step.value, dtype=float))
    return {"name": step.name, "formula": step.formula, "value": value, "unit": step.unit}


def _finite(values: Any) -> Any:
    """Return numbers as JSON has them: what is not finite is null."""
    shown = np.asarray(values.tolist(), dtype=object)
    shown[~np.isfinite(values)] = None
    return shown.tolist()


def _error(field: str, message: str) -> dict[str, Any]:
    return {"error": {"field": field, "message": message}}
