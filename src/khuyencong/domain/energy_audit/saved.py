"""What a measure may save: the carriers of ``energy_use``, peak load, other money."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from khuyencong.domain.energy_use.carriers import (
    ELECTRICITY,
    Carrier,
    base_of,
    list_carriers,
)
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml

__all__ = [
    "ELECTRICITY",
    "MONEY",
    "PEAK_LOAD",
    "WATER",
    "SavedKind",
    "list_saved_kinds",
    "saved_kind",
]
DATA = Path(__file__).parent / "data" / "saved.yaml"
WATER = "water"
PEAK_LOAD = "peak_load"
MONEY = "money"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedKind:
    """Something saved in ``unit`` a year; one of it is ``times`` base units of its carrier."""

    id: str
    label_vi: str
    unit: str
    carrier: Carrier | None = None
    times: Decimal = Decimal(1)
    is_energy: bool = False
    is_biomass: bool = False
    is_priced: bool = True
    shown_unit: str = ""

    @property
    def unit_vi(self) -> str:
        """Return the unit as people write it."""
        return self.shown_unit or self.unit


@cache
def list_saved_kinds() -> dict[str, SavedKind]:
    """Return every kind by code: the carriers in their order, then the rest."""
    document = parse_yaml(DATA.read_text(encoding="utf-8"), name=DATA.name)
    units = {row["id"]: row for row in document["units"]}
    carriers = [_of_carrier(each, units) for each in list_carriers()]
    others = [build_row(row, kind=SavedKind, name=DATA.name) for row in document["saved"]]
    return {row.id: row for row in (*carriers, *others)}


def saved_kind(what: str) -> SavedKind:
    """Return a kind by its code. Raises BadInput for one that is not known."""
    found = list_saved_kinds().get(what)
    if found is None:
        raise BadInput(
            "energy_audit.no_such_saving",
            "Không có loại năng lượng “{what}”",
            field="what",
            what=what[:60],
        )
    return found


def _of_carrier(carrier: Carrier, units: dict[str, dict[str, str]]) -> SavedKind:
    row = units[base_of(carrier.units[0])]
    return SavedKind(
        id=carrier.id,
        label_vi=carrier.label_vi,
        unit=row["unit"],
        shown_unit=row.get("label_vi", ""),
        carrier=carrier,
        times=Decimal(row["times"]),
        is_energy=carrier.is_energy,
        is_biomass=carrier.is_biomass,
    )
