"""Provinces as they were and on the map of a day: what each became, and what became it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.domain.comparison.todays_map import todays_map
from khuyencong.domain.foundation.admin_unit import Level
from khuyencong.domain.foundation.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class ProvinceMap:
    """Every province there ever was, by key, and the key of what holds it that day."""

    provinces: Mapping[int, AdminUnit]
    heirs: Mapping[int, int]

    def today(self, province: int) -> AdminUnit:
        """Return what holds the province that day; itself when it stands or was divided."""
        return self.provinces[self.heirs[province]]

    def members(self, province: int) -> tuple[int, ...]:
        """Return the keys of all that lies in what holds the province that day, itself too."""
        heir = self.heirs[province]
        return tuple(key for key, each in self.heirs.items() if each == heir)

    def label_vi(self, province: int) -> str:
        """Return the name; one that merged is told from an heir of the same name."""
        name = self.provinces[province].name
        return name if self.heirs[province] == province else f"{name} (cũ)"

    def standing(self) -> list[AdminUnit]:
        """Return the provinces of that day by name."""
        found = {heir: self.provinces[heir] for heir in self.heirs.values()}
        return sorted(found.values(), key=lambda each: (each.search, each.pk))


def read_map(on: date) -> ProvinceMap:
    """Return the map of a day; two statements."""
    return read_maps(on)[0]


def read_maps(*days: date) -> list[ProvinceMap]:
    """Return the map of each day; two statements for all of them.

    Only ends and links move territory. When a unit began is left out, so that a later name or kind
    of the same territory does not hide it.
    """
    rows = AdminUnit.objects.filter(level=Level.PROVINCE).order_by("search", "pk")
    provinces = {each.uid: each for each in rows}
    links = Succession.objects.filter(predecessor__level=Level.PROVINCE)
    places = Gazetteer(
        (replace(each.as_unit(uid, None), valid_from=None) for uid, each in provinces.items()),
        (link.as_link() for link in links.select_related("predecessor", "successor")),
    )
    by_key = {each.pk: each for each in provinces.values()}
    return [
        ProvinceMap(
            provinces=by_key,
            heirs={
                provinces[old].pk: provinces[new].pk
                for old, new in todays_map(places, on=on).items()
            },
        )
        for on in days
    ]
