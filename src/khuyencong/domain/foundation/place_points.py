"""Where a written place lies: a point for a mark on a map, never a border.

Points: ``data/places/centres.csv`` (vietnamadminunits 1.0.4, MIT; grade secondary).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from statistics import fmean

from khuyencong.domain.foundation.gazetteer import load_gazetteer
from khuyencong.domain.foundation.place_files import read_rows
from khuyencong.domain.foundation.place_names import bare_key
from khuyencong.domain.foundation.written_communes import (
    districts_of,
    find_named_commune,
    named_districts,
    territory_of,
)


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the globe [degrees, WGS 84] and the commune or district it stands for."""

    latitude: float
    longitude: float
    label_vi: str
    is_district: bool = False
    """The commune was not found: the point is the middle of a district."""


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
    commune = find_named_commune(place, province=province, district=district)
    if commune and (at := _points().get(commune.uid)):
        return Point(*at, commune.label_vi)
    territory = territory_of(province)
    middles = _middles(territory)
    named = named_districts(f"{district}, {place}", territory)
    return next((middles[key] for key in named if key in middles), None)


@cache
def _middles(territory: tuple[str, ...]) -> dict[str, Point]:
    """Return the middle of each district there ever was, by the key of its name."""
    places, names = load_gazetteer(), districts_of(territory)
    inside: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for uid, at in _points().items():
        for unit in places.history(uid):
            if unit.parent in names:
                inside[bare_key(names[unit.parent])].append(at)
    written = {bare_key(name): name for name in names.values()}
    return {
        key: Point(
            fmean(latitude for latitude, _ in points),
            fmean(longitude for _, longitude in points),
            written[key],
            is_district=True,
        )
        for key, points in inside.items()
    }


@cache
def _points() -> dict[str, tuple[float, float]]:
    return {
        row["uid"]: (float(row["latitude"]), float(row["longitude"]))
        for row in read_rows("centres.csv")
    }
