"""Our own rules on when a figure is good enough: data, with their words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

DATA = Path(__file__).parent / "data" / "own_rules.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRule:
    """A rule of the program itself: ``value`` in ``unit``."""

    id: str
    label_vi: str
    value: Decimal
    unit: str


@cache
def list_own_rules() -> tuple[OwnRule, ...]:
    """Return every rule, in the order of the file."""
    rows = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)["rules"]
    return tuple(build_row(row, kind=OwnRule, name=DATA.name) for row in rows)


def own_rule(rule_id: str) -> float:
    """Return the value of a rule. Raises KeyError for one nobody wrote."""
    return float({each.id: each.value for each in list_own_rules()}[rule_id])
