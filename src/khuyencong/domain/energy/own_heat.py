"""What somebody knows of the heat of a fuel of their own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHeat:
    """Net heat [GJ] of one base ``unit`` of a site's own fuel, and where that was read."""

    carrier: str
    unit: str
    heat_gj: Decimal
    source: str
