"""Find a place by the name it had on a day, and follow territories across mergers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property

from khuyencong.domain.foundation.admin_unit import AdminUnit, Level, Succession
from khuyencong.domain.foundation.place_files import read_aliases, read_successions, read_units
from khuyencong.domain.foundation.place_names import accent_key, bare_key, readings
from khuyencong.domain.foundation.place_refusals import (
    AmbiguousPlace,
    PlaceNotFound,
    ambiguous,
    not_found,
)

__all__ = ["AmbiguousPlace", "Gazetteer", "PlaceNotFound", "load_gazetteer", "load_provinces"]

_LEVELS = tuple(Level)
Rank = tuple[int, int, int]


class Gazetteer:
    """Immutable set of dated units with the links between them.

    Every lookup takes the day ``on``. ``kind`` names a rung: ``"province"`` covers provinces and
    centrally-run cities, ``"district"`` and ``"commune"`` all kinds of theirs.
    """

    def __init__(
        self,
        units: Iterable[AdminUnit],
        successions: Iterable[Succession] = (),
        aliases: Iterable[tuple[str, str]] = (),
    ) -> None:
        self._units = tuple(sorted(units, key=_official_order))
        self._aliases = tuple(aliases)
        self._stretches: dict[str, list[AdminUnit]] = {}
        for unit in self._units:
            self._stretches.setdefault(unit.uid, []).append(unit)
        self._links = tuple(successions)
        self._onward: dict[str, list[Succession]] = {}
        self._back: dict[str, list[Succession]] = {}
        for link in self._links:
            self._onward.setdefault(link.old, []).append(link)
            self._back.setdefault(link.new, []).append(link)

    @property
    def uids(self) -> tuple[str, ...]:
        """Every territory there ever was."""
        return tuple(self._stretches)

    @property
    def links(self) -> tuple[Succession, ...]:
        """Every passage of territory from one unit to another."""
        return self._links

    def get(self, uid: str, *, on: date | None = None) -> AdminUnit | None:
        """Return the unit as it stood on a day, by default as last known; ``None`` if it did not.

        Raises KeyError for a uid that never was.
        """
        stretches = self._stretches[uid]
        if on is None:
            return stretches[-1]
        return next((unit for unit in stretches if unit.is_valid(on)), None)

    def history(self, uid: str) -> tuple[AdminUnit, ...]:
        """Return all states of a territory, earliest first. Raises KeyError for an unknown uid."""
        return tuple(self._stretches[uid])

    def as_of(self, on: date, *, kind: str | None = None) -> tuple[AdminUnit, ...]:
        """Return the units of that day, provinces first, in the order of the official codes."""
        level = Level(kind) if kind else None
        return tuple(
            unit for unit in self._units if level in (None, unit.level) and unit.is_valid(on)
        )

    def find(
        self, name: str, *, on: date, kind: str | None = None, within: AdminUnit | None = None
    ) -> AdminUnit:
        """Return the one unit that had this name that day.

        Accents as written come first, then none at all; then the kind written before the name;
        then, without ``kind``, the highest rung. Raises PlaceNotFound or AmbiguousPlace.
        """
        level = Level(kind) if kind else None
        known = [(rank, unit) for rank, unit in self._named(name) if level in (None, unit.level)]
        matches = [
            (rank, unit)
            for rank, unit in known
            if unit.is_valid(on) and (within is None or self.is_within(unit, within, on=on))
        ]
        if not matches:
            others = _unique(unit for _, unit in sorted(known, key=lambda pair: pair[0]))
            raise not_found(self, name, on=on, level=level, within=within, known=others)
        best = min(rank for rank, _ in matches)
        chosen = _unique(unit for rank, unit in matches if rank == best)
        if len(chosen) > 1:
            raise ambiguous(self, name, on=on, level=level, matches=chosen)
        return chosen[0]

    def is_within(self, unit: AdminUnit, area: AdminUnit, *, on: date) -> bool:
        """Say whether ``unit`` lay inside ``area``, or is it, that day."""
        seen: AdminUnit | None = unit
        while seen is not None and seen.uid != area.uid:
            seen = self.get(seen.parent, on=on) if seen.parent else None
        return seen is not None

    def children(self, unit: AdminUnit, *, on: date) -> tuple[AdminUnit, ...]:
        """Return the units directly below, as of that day."""
        return tuple(part for part in self._parts.get(unit.uid, ()) if part.is_valid(on))

    def successors(self, unit: AdminUnit, on: date) -> tuple[AdminUnit, ...]:
        """Return the units that hold the territory of ``unit`` on a later day.

        The unit itself answers while it stands. A unit without heirs of its own rung, such as a
        district, is followed through its parts. Empty before the unit began.
        """
        heirs = self._heirs(unit.uid, unit.valid_from or date.min, on)
        return tuple(sorted((self._stretch(uid, on) for uid in heirs), key=_official_order))

    def predecessors(self, unit: AdminUnit, on: date) -> tuple[AdminUnit, ...]:
        """Return the units whose territory, held on an earlier day, went into ``unit``."""
        origins = self._origins(unit.uid, unit.valid_to or date.max, on)
        return tuple(sorted((self._stretch(uid, on) for uid in origins), key=_official_order))

    def _heirs(self, uid: str, since: date, on: date) -> set[str]:
        found = {uid} if self.get(uid, on=on) else set()
        links = self._onward.get(uid, ())
        for link in links:
            if since < link.on <= on:
                found |= self._heirs(link.new, link.on, on)
        if not found and not links and since <= on:
            for part in self._parts.get(uid, ()):
                found |= self._heirs(part.uid, part.valid_from or date.min, on)
        return found

    def _origins(self, uid: str, until: date, on: date) -> set[str]:
        found = {uid} if self.get(uid, on=on) else set()
        for link in self._back.get(uid, ()):
            if on < link.on <= until:
                found |= self._origins(link.old, link.on, on)
        return found

    def _stretch(self, uid: str, on: date) -> AdminUnit:
        return next(unit for unit in self._stretches[uid] if unit.is_valid(on))

    def _named(self, name: str) -> Iterator[tuple[Rank, AdminUnit]]:
        """Yield every unit that some reading of the name may mean, with how far off it is."""
        for reading in readings(name):
            exact = accent_key(reading.name)
            for unit in self._by_name.get(bare_key(reading.name), ()):
                if reading.kinds and unit.level not in {kind.level for kind in reading.kinds}:
                    continue
                other_accents = accent_key(unit.name) != exact and not self._is_alias(unit, exact)
                other_kind = bool(reading.kinds) and unit.kind not in (reading.kinds or ())
                yield (other_accents, other_kind, _LEVELS.index(unit.level)), unit

    def _is_alias(self, unit: AdminUnit, exact: str) -> bool:
        return any(unit.uid == uid and accent_key(alias) == exact for alias, uid in self._aliases)

    @cached_property
    def _by_name(self) -> dict[str, list[AdminUnit]]:
        index: dict[str, list[AdminUnit]] = {}
        for unit in self._units:
            index.setdefault(bare_key(unit.name), []).append(unit)
        for alias, uid in self._aliases:
            index.setdefault(bare_key(alias), []).extend(self._stretches.get(uid, ()))
        return index

    @cached_property
    def _parts(self) -> dict[str, list[AdminUnit]]:
        parts: dict[str, list[AdminUnit]] = {}
        for unit in self._units:
            if unit.parent:
                parts.setdefault(unit.parent, []).append(unit)
        return parts


def _official_order(unit: AdminUnit) -> tuple[int, str, date, str]:
    level = _LEVELS.index(unit.level)
    return (level, unit.code or "", unit.valid_from or date.min, unit.uid)


def _unique(units: Iterable[AdminUnit]) -> list[AdminUnit]:
    return list(dict.fromkeys(units))


@cache
def load_provinces() -> Gazetteer:
    """Return the provinces and centrally-run cities alone: small and quick."""
    return Gazetteer(
        read_units("provinces.csv"), read_successions("province_successions.csv"), read_aliases()
    )


@cache
def load_gazetteer() -> Gazetteer:
    """Return every shipped unit: provinces, districts until they ended, and communes."""
    units = ("provinces.csv", "districts.csv", "communes.csv")
    links = ("province_successions.csv", "commune_successions.csv")
    return Gazetteer(
        (unit for name in units for unit in read_units(name)),
        (link for name in links for link in read_successions(name)),
        read_aliases(),
    )
