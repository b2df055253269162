"""Where a written place lies: a point for a mark on a map, never a border.

Points: ``data/places/centres.csv`` (vietnamadminunits 1.0.4, MIT; grade secondary).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.gazetteer import Gazetteer, load_gazetteer
from khuyencong.domain.foundation.place_files import read_rows
from khuyencong.domain.foundation.place_names import bare_key, readings

_PARTS = re.compile(r"[,;()/]| - | – ")


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the globe [degrees, WGS 84] and the commune or district it stands for."""

    latitude: float
    longitude: float
    label_vi: str
    is_district: bool = False
    """The commune was not found: the point is the middle of a district."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A commune of some day with its point and the key of the district it lay in ("" today)."""

    point: Point
    district: str


def find_point(place: str, *, province: str, district: str = "") -> Point | None:
    """Return where a place lies, written as commune, district or both, of today or before.

    ``district`` only narrows ``place`` or stands in for it. ``province`` is the uid of a province
    of any day: its territory is looked through as it is today and as it was. None when no part of
    the text names one commune or one district there.

    Examples
    --------
    >>> find_point("thôn Nghĩa Hòa, xã Nhơn Mỹ, An Nhơn", province="binh-dinh").label_vi
    'Xã Nhơn Mỹ'
    >>> find_point("Nơi không có", province="binh-dinh") is None
    True
    """
    communes, districts = _territory(_today(province))
    named = [
        key for text in (district, place) for key in _keys(text, Level.DISTRICT) if key in districts
    ]
    for key in _keys(place, Level.COMMUNE):
        if point := _one_of(communes.get(key, ()), set(named)):
            return point
    return districts[named[0]] if named else None


def _one_of(named: Iterable[_Named], districts: set[str]) -> Point | None:
    """Return the point of these namesakes: in a named district, else the only one, else today's."""
    found = list(named)
    inside = [each for each in found if each.district in districts]
    today = [each for each in found if not each.district]
    for group in (inside, found if not districts else [], today):
        if len({each.point.label_vi for each in group}) == 1 and len(group) == 1:
            return group[0].point
    return None


def _keys(text: str, level: Level) -> list[str]:
    """Return the keys of every part of the text that may name a unit of this rung."""
    parts = [part.strip() for part in _PARTS.split(text)]
    return [
        bare_key(reading.name)
        for part in parts
        if part
        for reading in readings(part)
        if not reading.kinds or level in {kind.level for kind in reading.kinds}
    ]


@cache
def _today(province: str) -> tuple[str, ...]:
    """Return the uids of the territory as it was and is: the province, its heirs, their origins."""
    places = load_gazetteer()
    later = {link.new for link in places.links if link.old == province} or {province}
    return tuple(sorted(later | {link.old for link in places.links if link.new in later}))


@cache
def _territory(
    provinces: tuple[str, ...],
) -> tuple[dict[str, tuple[_Named, ...]], dict[str, Point]]:
    """Return the communes and the districts of these provinces by the key of their name."""
    places, points = load_gazetteer(), _points()
    communes: dict[str, list[_Named]] = defaultdict(list)
    of_district: dict[str, list[Point]] = defaultdict(list)
    names = _districts(places, provinces)
    parents = {**dict.fromkeys(provinces, ""), **{uid: bare_key(it) for uid, it in names.items()}}
    written = {bare_key(name): name for name in names.values()}
    for uid, (latitude, longitude) in points.items():
        for unit in places.history(uid):
            if unit.parent not in parents:
                continue
            point = Point(latitude, longitude, f"{unit.kind.label_vi} {unit.name}")
            district = parents[unit.parent]
            communes[bare_key(unit.name)].append(_Named(point, district))
            of_district[district].append(point)
    middles = {
        key: Point(
            fmean(each.latitude for each in inside),
            fmean(each.longitude for each in inside),
            written[key],
            is_district=True,
        )
        for key, inside in of_district.items()
        if key
    }
    return {key: tuple(named) for key, named in communes.items()}, middles


def _districts(places: Gazetteer, provinces: tuple[str, ...]) -> dict[str, str]:
    return {
        unit.uid: unit.name
        for uid in places.uids
        for unit in places.history(uid)
        if unit.parent in provinces and unit.level == Level.DISTRICT
    }


@cache
def _points() -> dict[str, tuple[float, float]]:
    return {
        row["uid"]: (float(row["latitude"]), float(row["longitude"]))
        for row in read_rows("centres.csv")
    }
