"""What a calculator is, told from the docstrings of its functions and one worked example."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain.energy.catalogue import Calculator, list_calculators, way_label
from khuyencong.domain.energy.registry import function_for
from khuyencong.domain.energy.run import run
from khuyencong.domain.energy.working import ReadStep, read_steps
from khuyencong.domain.foundation.yaml_rows import parse_yaml

DATA = Path(__file__).parent / "data"
_SECTION = re.compile(r"^(?:(?:Parameters|Returns|Raises|Examples|Notes)\n-+|References: )", re.M)


@dataclass(frozen=True, slots=True)
class Formula:
    """One function: the ways it answers, what its docstring says (English), what it rests on."""

    ways: tuple[str, ...]
    summary: str
    notes: tuple[str, ...]
    references: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A worked example: figures as the source states them, its result and ours.

    ``case`` and ``origin`` name a published reference case, ``by_hand`` is the working on paper.
    """

    calculator: str
    inputs: dict[str, Any]
    expected: dict[str, Any]
    tolerance: float
    case: str = ""
    origin: str = ""
    by_hand: str = ""
    outputs: dict[str, Any] = field(default_factory=dict)
    steps: tuple[ReadStep, ...] = ()


def purpose_of(calculator: Calculator) -> str:
    """Return what a calculator is for, in one Vietnamese sentence."""
    return str(_read("purposes")["purposes"].get(calculator.id, calculator.purpose))


def formulas_of(calculator: Calculator) -> tuple[Formula, ...]:
    """Return the functions of a calculator, each once with the names of the ways it answers."""
    found: dict[str, Formula] = {}
    for way in calculator.methods or ("",):
        function = function_for(calculator.id, way)
        text = inspect.getdoc(function) or ""
        before = found.get(text)
        ways = (*before.ways, way_label(way)) if before else (way_label(way),)
        found[text] = _formula(text, tuple(each for each in ways if each))
    return tuple(found.values())


def example_of(name: str) -> Example:
    """Return the worked example of a calculator with what comes out. Raises KeyError."""
    row: Mapping[str, Any] = _examples()[name]
    answer = run({"calculator": name, "inputs": row["inputs"]})
    steps = read_steps(list_calculators()[name], answer["trace"])
    return Example(**row, outputs=answer["outputs"], steps=steps)


def _formula(text: str, ways: tuple[str, ...]) -> Formula:
    starts = _SECTION.search(text)
    head = text[: starts.start()] if starts else text
    summary, *notes = [" ".join(part.split()) for part in head.strip().split("\n\n")]
    told = re.search(r"^References: (.+?)(?:\n\n|\Z)", text, re.M | re.S)
    return Formula(ways, summary, tuple(notes), " ".join(told[1].split()) if told else "")


@cache
def _examples() -> dict[str, dict[str, Any]]:
    return {row["calculator"]: row for row in _read("examples")["examples"]}


@cache
def _read(name: str) -> dict[str, Any]:
    return parse_yaml((DATA / f"{name}.yaml").read_text(encoding="utf-8"), name=f"{name}.yaml")
