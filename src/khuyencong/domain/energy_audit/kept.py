"""Runs of a calculator that are kept: with the version that answered and a hash over all of it."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from khuyencong.domain import energy
from khuyencong.domain.energy.run import run
from khuyencong.domain.foundation.errors import BadInput

SAME = 1e-9
"""Relative difference below which two answers are the same: what two machines may differ by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRun:
    """A calculator's answer with all that is needed to ask again."""

    calculator: str
    inputs: dict[str, Any]
    answer: dict[str, Any]
    engine_version: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An output that comes out otherwise today; None where it is not there."""

    output: str
    kept: Any
    today: Any


@cache
def engine_version() -> str:
    """Return what names the calculators as they are: a hash over their formulas and tables.

    Facts (prices, factors) are not in it: a run carries those it used among its inputs.
    """
    root = Path(energy.__file__).parent
    told = hashlib.sha256()
    files = [*root.glob("*.py"), *root.glob("calculators/*.py"), *root.glob("data/*.yaml")]
    for path in sorted([*files, *root.glob("data/calculators/*.yaml")]):
        told.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:16]


def keep(*, calculator: str, inputs: Mapping[str, Any]) -> KeptRun:
    """Ask the calculator and return the run. Raises BadInput with the field it complains of."""
    plain: dict[str, Any] = json.loads(json.dumps(dict(inputs)))
    answer = run({"calculator": calculator, "inputs": plain})
    if fault := answer.get("error"):
        raise BadInput(
            "energy_audit.run_refused", "{why}", field=fault["field"], why=fault["message"]
        )
    version = engine_version()
    return KeptRun(
        calculator=calculator,
        inputs=plain,
        answer=answer,
        engine_version=version,
        sha256=fingerprint(calculator, plain, answer, version),
    )


def fingerprint(calculator: str, inputs: Any, answer: Any, version: str) -> str:
    """Return the SHA-256 over the run written in one way: sorted keys, numbers as doubles."""
    whole = _plain([calculator, inputs, answer, version])
    text = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def compare(*, calculator: str, inputs: Mapping[str, Any], answer: Any) -> tuple[Difference, ...]:
    """Run again and return what comes out otherwise; a refusal of today stands under "error"."""
    today = run({"calculator": calculator, "inputs": dict(inputs)})
    if fault := today.get("error"):
        return (Difference(output="error", kept=None, today=fault["message"]),)
    then, now = answer["outputs"], today["outputs"]
    names = sorted({*then, *now})
    return tuple(
        Difference(output=name, kept=then.get(name), today=now.get(name))
        for name in names
        if not _same(then.get(name), now.get(name))
    )


def _plain(value: Any) -> Any:
    """Return the value with each number as a double: databases give 1.0 and 1 back alike."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value


def _same(then: Any, now: Any) -> bool:
    if isinstance(then, Mapping) and isinstance(now, Mapping):
        return then.keys() == now.keys() and all(_same(then[key], now[key]) for key in then)
    if isinstance(then, list) and isinstance(now, list):
        return len(then) == len(now) and all(map(_same, then, now))
    if isinstance(then, int | float) and isinstance(now, int | float):
        return math.isclose(then, now, rel_tol=SAME, abs_tol=1e-12)
    return bool(then == now)
