"""Which function answers for which calculator and method."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from khuyencong.domain.energy.catalogue import list_calculators


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the working: what, by which formula, how much, in which SI unit."""

    name: str
    formula: str
    value: Any
    unit: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """Outputs by key in SI, how they came about, and what to mind (Vietnamese).

    ``may_lack`` names outputs that have no value for some inputs, as a payback without a saving:
    where such a value is not finite the answer says null; of another output it is an error.
    """

    outputs: dict[str, Any]
    steps: tuple[Step, ...] = ()
    warnings: tuple[str, ...] = ()
    may_lack: frozenset[str] = frozenset()


Formula = Callable[..., Outcome]
_found: dict[tuple[str, str], Formula] = {}


def offers(calculator: str, *methods: str) -> Callable[[Formula], Formula]:
    """Register a function for a calculator, or for some of its methods.

    The function takes its inputs by their keys: numbers (or NumPy arrays) in SI base units, gauge
    pressures turned absolute [Pa], lists as arrays, choices as they are. Inputs that were not given
    and have no default are not passed.
    """

    def keep(function: Formula) -> Formula:
        for method in methods or ("",):
            _found[calculator, method] = function
        return function

    return keep


def function_for(calculator: str, method: str) -> Formula | None:
    """Return the function, None when nobody wrote it yet."""
    _load_families()
    return _found.get((calculator, method)) or _found.get((calculator, ""))


@cache
def _load_families() -> None:
    for family in {each.family for each in list_calculators().values()}:
        import_module(f"khuyencong.domain.energy.calculators.{family}")
