"""A calculator told as plain values and as text."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.energy.catalogue import Calculator, Field, list_calculators, list_not_offered


def describe(name: str) -> dict[str, Any] | None:
    """Return a calculator as JSON values; None when there is none of that name."""
    calculator = list_calculators().get(name)
    if calculator is None:
        why = list_not_offered().get(name)
        return None if why is None else {"calculator": name, "is_offered": False, "why": why}
    return _told(calculator)


def in_words(told: dict[str, Any]) -> str:
    """Return what ``describe`` told, line by line."""
    if not told.get("is_offered"):
        return f"{told['calculator']}: không cung cấp. {told['why']}"
    lines = [f"{told['calculator']}: {told['label_vi'] or told['purpose']}", *told["formula"]]
    for part, title in (("inputs", "Số liệu vào"), ("outputs", "Kết quả")):
        lines.append(f"{title}:")
        lines += [f"  {key} [{each['unit']}] {each['says']}" for key, each in told[part].items()]
    return "\n".join(lines)


def _told(calculator: Calculator) -> dict[str, Any]:
    return {
        "calculator": calculator.id,
        "is_offered": True,
        "label_vi": calculator.label_vi,
        "family": calculator.family,
        "purpose": calculator.purpose,
        "formula": list(calculator.formula),
        "method_by": calculator.method_by,
        "methods": {
            name: {"needs": list(each.needs), "optional": list(each.optional)}
            for name, each in calculator.methods.items()
        },
        "inputs": {key: _field(each) for key, each in calculator.inputs.items()},
        "outputs": {key: _field(each) for key, each in calculator.outputs.items()},
    }


def _field(field: Field) -> dict[str, Any]:
    told: dict[str, Any] = {"unit": field.unit, "says": field.says, "label_vi": field.label_vi}
    if field.required is not None:
        told["required"] = field.required
    if field.default is not None:
        told["default"] = field.default
    if field.choices:
        told["choices"] = list(field.choices)
    for name in ("possible", "plausible"):
        if (bounds := getattr(field, name)) != (None, None):
            told[name] = list(bounds)
    return told
