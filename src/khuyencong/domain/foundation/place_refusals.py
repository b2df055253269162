"""Why a place was not found: what the name meant on other days, and what is close to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from khuyencong.domain.foundation.admin_unit import AdminUnit, Level
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.place_names import bare_key
from khuyencong.domain.foundation.text import nfc

if TYPE_CHECKING:
    from khuyencong.domain.foundation.gazetteer import Gazetteer

_SHOWN = 5
_LEVEL_VI = {
    None: "đơn vị hành chính",
    Level.PROVINCE: "tỉnh, thành phố",
    Level.DISTRICT: "đơn vị cấp huyện",
    Level.COMMUNE: "đơn vị cấp xã",
}


class PlaceNotFound(BadInput):
    """No unit had this name that day; ``params["candidates"]`` lists the units it may mean."""


class AmbiguousPlace(BadInput):
    """Several units had this name that day; ``params["candidates"]`` lists them."""


def not_found(
    places: Gazetteer,
    name: str,
    *,
    on: date,
    level: Level | None,
    within: AdminUnit | None,
    known: Sequence[AdminUnit],
) -> PlaceNotFound:
    """Return the refusal for a name; ``known`` are the units that have it on any day or place."""
    if within:
        inside = [unit for unit in known if places.is_within(unit, within, on=_own_day(unit, on))]
        known = inside or known
    hints = [_hint(places, unit, on=on) for unit in known[:_SHOWN]] or _close(
        places, name, on=on, level=level
    )
    return PlaceNotFound(
        "places.not_found",
        "Ngày {on} không có {level} nào tên “{name}”{area}{hint}",
        field=_field(level),
        on=_day(on),
        level=_LEVEL_VI[level],
        name=nfc(name),
        area=f" thuộc {within.full_name}" if within else "",
        hint=f". {'; '.join(hints)}." if hints else ".",
        candidates=[unit.uid for unit in known[:_SHOWN]],
    )


def ambiguous(
    places: Gazetteer,
    name: str,
    *,
    on: date,
    level: Level | None,
    matches: Sequence[AdminUnit],
) -> AmbiguousPlace:
    """Return the refusal for a name that several units had that day."""
    listed = "; ".join(_with_parents(places, unit, on=on) for unit in matches[:_SHOWN])
    return AmbiguousPlace(
        "places.ambiguous",
        "“{name}” chỉ {count} đơn vị ngày {on}: {listed}{more}. "
        "Hãy ghi rõ loại đơn vị hoặc cấp trên.",
        field=_field(level),
        on=_day(on),
        name=nfc(name),
        count=len(matches),
        listed=listed,
        more="; ..." if len(matches) > _SHOWN else "",
        candidates=[unit.uid for unit in matches],
    )


def _hint(places: Gazetteer, unit: AdminUnit, *, on: date) -> str:
    named = _with_parents(places, unit, on=_own_day(unit, on))
    if unit.is_valid(on):
        return f"Có {named}"
    if unit.valid_to is not None and unit.valid_to < on:
        told, others = f"{named} có đến {_day(unit.valid_to)}", places.successors(unit, on)
        return f"{told}, sau đó thuộc {_names(others)}" if others else told
    told, others = f"{named} có từ {_day(_own_day(unit, on))}", places.predecessors(unit, on)
    return f"{told}, trước đó là {_names(others)}" if others else told


def _own_day(unit: AdminUnit, on: date) -> date:
    """Return the day nearest to ``on`` on which the unit stood."""
    if unit.valid_to is not None and unit.valid_to < on:
        return unit.valid_to
    return max(on, unit.valid_from or on)


def _close(places: Gazetteer, name: str, *, on: date, level: Level | None) -> list[str]:
    """Guess at a slip of the pen, among provinces only: communes are too many and too alike."""
    if level not in (None, Level.PROVINCE):
        return []
    names = {bare_key(unit.name): unit.full_name for unit in places.as_of(on, kind="province")}
    near = get_close_matches(bare_key(name), names, n=2, cutoff=0.75)
    return [f"Gần giống: {', '.join(names[key] for key in near)}"] if near else []


def _with_parents(places: Gazetteer, unit: AdminUnit, *, on: date) -> str:
    parent = places.get(unit.parent, on=on) if unit.parent else None
    return f"{unit.full_name}, {_with_parents(places, parent, on=on)}" if parent else unit.full_name


def _names(units: Iterable[AdminUnit]) -> str:
    return ", ".join(unit.full_name for unit in units)


def _field(level: Level | None) -> str:
    return "province" if level is Level.PROVINCE else "place"


def _day(on: date) -> str:
    return f"{on:%d/%m/%Y}"
