"""Which commune a written place names, among those of today and of before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from khuyencong.domain.foundation.admin_unit import Level, UnitKind
from khuyencong.domain.foundation.gazetteer import load_gazetteer
from khuyencong.domain.foundation.place_names import Reading, bare_key, readings

_PARTS = re.compile(r"[,;()/]| - | – ")


@dataclass(frozen=True, slots=True)
class NamedCommune:
    """A commune as it stood on some day."""

    uid: str
    kind: UnitKind
    label_vi: str
    district: str
    """Key of the district it lay in; empty for those of today."""


@lru_cache(maxsize=4_096)
def find_named_commune(
    place: str, *, province: str, district: str = "", is_sure: bool = False
) -> NamedCommune | None:
    """Return the one commune a text names, None when it names none or may mean several.

    ``province`` is the uid of a province of any day: its territory is looked through as it is and
    as it was. A district in the text, or ``district``, tells namesakes apart; so does the kind
    written before a name. ``is_sure``: a bare name that a district bore too is the district's.

    Examples
    --------
    >>> find_named_commune("thôn Nghĩa Hòa, xã Nhơn Mỹ, An Nhơn", province="binh-dinh").label_vi
    'Xã Nhơn Mỹ'
    >>> find_named_commune("Nơi không có", province="binh-dinh") is None
    True
    """
    territory = territory_of(province)
    communes = _communes(territory)
    named = set(named_districts(f"{district}, {place}", territory))
    for reading in _readings_at(place, Level.COMMUNE):
        if is_sure and not reading.kinds and bare_key(reading.name) in named:
            continue
        if found := _one_of(communes.get(bare_key(reading.name), ()), reading, named):
            return found
    return None


def named_districts(text: str, territory: tuple[str, ...]) -> list[str]:
    """Return the keys of the districts a text names, of any day, in its order."""
    known = {bare_key(name) for name in districts_of(territory).values()}
    keys = (bare_key(reading.name) for reading in _readings_at(text, Level.DISTRICT))
    return [key for key in keys if key in known]


def _one_of(
    found: Iterable[NamedCommune], reading: Reading, districts: set[str]
) -> NamedCommune | None:
    """Return which of these namesakes is meant: in a named district, the only one, else today's."""
    namesakes = list(found)
    of_kind = [each for each in namesakes if reading.kinds and each.kind in reading.kinds]
    namesakes = of_kind or namesakes
    inside = [each for each in namesakes if each.district in districts]
    today = [each for each in namesakes if not each.district]
    for group in (inside, namesakes if not districts else [], today):
        if len({each.uid for each in group}) == 1:
            return group[-1]
    return None


def _readings_at(text: str, level: Level) -> Iterator[Reading]:
    """Yield every reading of every part of a text that may name a unit of this rung."""
    for part in filter(None, map(str.strip, _PARTS.split(text))):
        for reading in readings(part):
            if not reading.kinds or level in {kind.level for kind in reading.kinds}:
                yield reading


@cache
def territory_of(province: str) -> tuple[str, ...]:
    """Return the uids of a territory as it was and is: a province, its heirs, their origins."""
    places = load_gazetteer()
    later = {link.new for link in places.links if link.old == province} or {province}
    return tuple(sorted(later | {link.old for link in places.links if link.new in later}))


@cache
def districts_of(territory: tuple[str, ...]) -> dict[str, str]:
    """Return the names of the districts there ever were in these provinces by their uid."""
    places = load_gazetteer()
    return {
        unit.uid: unit.name
        for uid in places.uids
        for unit in places.history(uid)
        if unit.parent in territory and unit.level == Level.DISTRICT
    }


@cache
def _communes(territory: tuple[str, ...]) -> dict[str, tuple[NamedCommune, ...]]:
    """Return the communes of these provinces by the key of their name, the oldest first."""
    places = load_gazetteer()
    names = districts_of(territory)
    parents = {**dict.fromkeys(territory, ""), **{uid: bare_key(it) for uid, it in names.items()}}
    found: dict[str, list[NamedCommune]] = defaultdict(list)
    for uid in places.uids:
        for unit in places.history(uid):
            if unit.level != Level.COMMUNE or unit.parent not in parents:
                continue
            label = f"{unit.kind.label_vi} {unit.name}"
            named = NamedCommune(uid, unit.kind, label, parents[unit.parent])
            found[bare_key(unit.name)].append(named)
    return {key: tuple(named) for key, named in found.items()}


@cache
def with_origins(uid: str) -> frozenset[str]:
    """Return a commune with those that went into it whole, and into these; uids.

    One that was divided is not among them: part of it lies elsewhere.
    """
    whole = (old for old, heirs in _heirs().items() if heirs == {uid})
    return frozenset({uid}).union(*(with_origins(old) for old in whole))


@cache
def _heirs() -> dict[str, set[str]]:
    heirs: dict[str, set[str]] = defaultdict(set)
    for link in load_gazetteer().links:
        heirs[link.old].add(link.new)
    return heirs


def names_of(uids: Iterable[str]) -> list[str]:
    """Return the keys of every name these units ever had."""
    places = load_gazetteer()
    return sorted({bare_key(unit.name) for uid in uids for unit in places.history(uid)})
