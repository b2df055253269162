"""The working of an answer as people read it: labels for keys, words for symbols, usual units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.energy.catalogue import Calculator, Field
from khuyencong.domain.energy.unit_choices import first_unit, in_unit, shown_unit, step_unit
from khuyencong.domain.foundation.yaml_rows import parse_yaml

FILE = Path(__file__).parent / "data" / "steps.yaml"
_NOTE = re.compile(r"\s*\([^()]*\)$")
_SIGNS = {"  ": " ", " x ": " × ", " - ": " − ", "^2": "²", "^3": "³", "^4": "⁴"}
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_NAMED = re.compile(r"“(\w+)”")
_KEY = re.compile(r"[A-Za-z]\w{2,}")


@dataclass(frozen=True, slots=True)
class ReadStep:
    """A step as read: what, by which formula, how much (None where it has no value), unit."""

    label: str
    formula: str
    value: Any
    unit: str


def read_steps(calculator: Calculator, trace: Sequence[dict[str, Any]]) -> tuple[ReadStep, ...]:
    """Return the trace of ``run`` with labels, Vietnamese words and the units used here."""
    return tuple(_read_step(calculator, step) for step in trace)


def label_of(calculator: Calculator, key: str) -> str:
    """Return what a key of a calculator, or a step of its working, is called."""
    field = _field(calculator, key)
    if field is not None:
        return field.label_vi or field.says
    return str(_words()["names"].get(key, key))


def read_formula(calculator: Calculator, formula: str) -> str:
    """Return a formula in words of the trade."""
    told = _phrases().sub(lambda found: _word(calculator, found[0]), formula)
    for mark, sign in _SIGNS.items():
        told = told.replace(mark, sign)
    return _POINT.sub(",", told)


def read_message(calculator: Calculator, message: str) -> str:
    """Return a refusal or a warning of the face with labels for keys and decimal commas."""
    told = _NAMED.sub(lambda found: f"“{_NOTE.sub('', label_of(calculator, found[1]))}”", message)
    return _POINT.sub(",", told)


def _read_step(calculator: Calculator, step: dict[str, Any]) -> ReadStep:
    output = calculator.outputs.get(step["name"])
    unit = first_unit(output) if output else step_unit(step["unit"])
    return ReadStep(
        label_of(calculator, step["name"]),
        read_formula(calculator, step["formula"]),
        in_unit(step["value"], step["unit"], unit),
        shown_unit(unit),
    )


def _word(calculator: Calculator, found: str) -> str:
    words = _words()
    if found in words["phrases"]:
        return str(words["phrases"][found])
    return _NOTE.sub("", label_of(calculator, found))


def _field(calculator: Calculator, key: str) -> Field | None:
    return calculator.outputs.get(key) or calculator.inputs.get(key)


@cache
def _phrases() -> re.Pattern[str]:
    """Return what finds phrases, the longest first, then keys; never a part of a word."""
    phrases = sorted(_words()["phrases"], key=len, reverse=True)
    told = "|".join([*map(re.escape, phrases), _KEY.pattern])
    return re.compile(rf"(?<!\w)(?:{told})(?!\w)")


@cache
def _words() -> dict[str, Any]:
    return parse_yaml(FILE.read_text(encoding="utf-8"), name=FILE.name)
