"""Rules of comparison as data: what is too few to show or judge, how sure, what makes peers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data" / "rules.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One number with its reason; ``basis`` "ours": no document read fixes it."""

    id: str
    value: Decimal
    unit: str
    reason_vi: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePair:
    """A share that may be compared: the part is made of things of the whole."""

    id: str
    label_vi: str
    part: str
    whole: str
    things_vi: str


@cache
def list_rules() -> tuple[Rule, ...]:
    """Return the rules in the order of the file."""
    rows = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)["rules"]
    return tuple(build_row(row, kind=Rule, name=DATA.name) for row in rows)


def rule(name: str) -> Rule:
    """Return the rule of that name. Raises KeyError."""
    for each in list_rules():
        if each.id == name:
            return each
    raise KeyError(name)


@cache
def list_shares() -> tuple[SharePair, ...]:
    """Return the shares that may be compared, in the order of the file."""
    rows = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)["shares"]
    return tuple(build_row(row, kind=SharePair, name=DATA.name) for row in rows)


@cache
def list_compared() -> tuple[str, ...]:
    """Return the indicators that are told of other places, in the order of the file."""
    return tuple(parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)["indicators"])
