"""Units people state, turned into SI base units and back.

The table in ``data/units.yaml`` comes first, Pint reads what is not in it. A year of operation and
a currency are base units of their own: energy per year never becomes power.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_text import load_yaml

DATA = Path(__file__).parent / "data"
GAUGE = " gauge"
STANDARD_ATMOSPHERE_PA = 101_325.0
LONGEST_NAME = 60
_POWER = re.compile(r"(?<=[^\W\d])(?:\*\*|\^)-?\d(?!\s*(?:\d|\.|\*\*|\^))")
"""A power as units have it: of a word or its bracket, one digit, none upon another."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: SI = value x factor + offset, in the base unit named ``base``.

    ``base`` ends in " gauge" for pressure above the atmosphere; None: no quantity, used as it is.
    """

    name: str
    base: str | None
    factor: float = 1.0
    offset: float = 0.0

    @property
    def is_gauge(self) -> bool:
        """Return whether it counts from the atmosphere."""
        return bool(self.base) and str(self.base).endswith(GAUGE)

    @property
    def dimension(self) -> str | None:
        """Return the base unit without the mark of gauge pressure."""
        return self.base and self.base.removesuffix(GAUGE)


def find_unit(name: str) -> Unit:
    """Return a unit by the name a person wrote, also as our pages write it.

    Raises BadInput when nobody knows it.
    """
    known = _table().get(name)
    if known is None and name in _as_shown():
        return find_unit(_as_shown()[name])
    return known or _by_pint(name)


@cache
def read_kinds() -> dict[str, Any]:
    """Return which units are of one kind and how each is written, as plain values."""
    text = (DATA / "unit_kinds.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = load_yaml(text)
    return read


def to_si(value: Any, unit: Unit) -> Any:
    """Return a value, or an array of them, in the base unit."""
    return value * unit.factor + unit.offset


def from_si(value: Any, unit: Unit) -> Any:
    """Return an SI value, or an array of them, in a unit."""
    return (value - unit.offset) / unit.factor


@cache
def _as_shown() -> dict[str, str]:
    """Return the names of units by the way they are written on pages."""
    return {shown: name for name, shown in read_kinds()["shown"].items() if shown}


@cache
def _table() -> dict[str, Unit]:
    rows = _read()["units"]
    return {
        name: Unit(
            name, row.get("base"), float(row.get("factor", 1.0)), float(row.get("offset", 0.0))
        )
        for name, row in rows.items()
    }


@cache
def _read() -> dict[str, Any]:
    text = (DATA / "units.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = load_yaml(text)
    return read


@lru_cache(maxsize=4096)
def _by_pint(name: str) -> Unit:
    """Return what Pint makes of a name; it is loaded only when the table does not know one."""
    if len(name) > LONGEST_NAME or any(mark in _POWER.sub("", name) for mark in ("**", "^")):
        raise _unknown(name)
    registry, words = _registry(), _read()["words"]
    told = WORD.sub(lambda word: _bracketed(words.get(word[0], word[0])), name)
    try:
        zero, one = (registry.Quantity(each, told).to_base_units() for each in (0.0, 1.0))
    except Exception as fault:  # Pint raises what its parser happens to raise
        raise _unknown(name) from fault
    base = str(one.units)
    factor, offset = one.magnitude - zero.magnitude, zero.magnitude
    return Unit(name, base, factor, offset)


def _unknown(name: str) -> BadInput:
    return BadInput("energy.unknown_unit", "Không hiểu đơn vị “{unit}”", unit=name[:40])


def _bracketed(word: str) -> str:
    return f"({word})" if "/" in word else word


@cache
def _registry() -> Any:
    import pint

    registry: Any = pint.UnitRegistry()
    for line in _read()["definitions"]:
        registry.define(line)
    return registry
