"""Ask the face with bare numbers in the units of the catalogue."""

from __future__ import annotations

from typing import Any

from khuyencong.domain.energy.run import run


def answer(calculator: str, **inputs: Any) -> dict[str, Any]:
    return run({"calculator": calculator, "inputs": inputs})


def outputs(calculator: str, **inputs: Any) -> dict[str, Any]:
    told = answer(calculator, **inputs)
    assert "error" not in told, told
    return {key: each["value"] for key, each in told["outputs"].items()}


def refused_field(calculator: str, **inputs: Any) -> str:
    return str(answer(calculator, **inputs)["error"]["field"])


def warned(calculator: str, **inputs: Any) -> str:
    return " ".join(answer(calculator, **inputs)["warnings"])
