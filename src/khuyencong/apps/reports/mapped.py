"""The approved money of a year by the provinces that a map of its last day draws."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.accounts.models import Unit
from khuyencong.apps.reports.counting.counts import Ask, count
from khuyencong.apps.reports.counting.scope import Scope
from khuyencong.apps.reports.maps import ProvinceMap, read_maps
from khuyencong.domain.foundation.place_shapes import list_shapes
from khuyencong.domain.indicators.periods import years

MONEY, PROJECTS = Ask("approved_vnd"), Ask("approved_projects")


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedProvince:
    """A province of the map with its money. [VND]

    ``approved_vnd`` is None where no unit of the province keeps anything here. ``keys``: the
    provinces under which its rows stand. ``in_sight`` False: drawn so that the map is whole.
    """

    key: int
    label_vi: str
    shapes: tuple[str, ...]
    keys: tuple[int, ...]
    projects: int
    approved_vnd: int | None
    in_sight: bool


def money_on_map(
    scope: Scope, year: int, *, sight: Collection[int] | None, today: date
) -> list[MappedProvince]:
    """Return every province the map of the year's last day draws, by name; four statements.

    ``sight``: keys of the provinces the reader sees, None for all. Rows of a year that were put
    under a later merger are not divided among what merged: its whole territory is one province.
    """
    period = years(year, year)
    then, now = read_maps(period.to_on, max(today, period.to_on))
    found = count([MONEY, PROJECTS], scope, period, "province")
    recorded = {key for _, key in found if isinstance(key, int)}
    under = _drawn_as(then, now, recorded)
    with_units = Unit.objects.exclude(province=None).values_list("province", flat=True).distinct()
    here = {under[key] for key in {*with_units, *recorded} if key in under}
    seen = {under[key] for key in (then.provinces if sight is None else sight) if key in under}
    shapes = _shapes(then, under)
    rows = []
    for key, drawn in shapes.items():
        keys = sorted(each for each in recorded if under[each] == key)
        money = sum(found.get((MONEY, each), 0) for each in keys)
        rows.append(
            MappedProvince(
                key=key,
                label_vi=then.provinces[key].name,
                shapes=drawn,
                keys=tuple(keys),
                projects=sum(found.get((PROJECTS, each), 0) for each in keys),
                approved_vnd=money if key in here and key in seen else None,
                in_sight=key in seen,
            )
        )
    return sorted(rows, key=lambda row: (then.provinces[row.key].search, row.key))


def _drawn_as(then: ProvinceMap, now: ProvinceMap, recorded: set[int]) -> dict[int, int]:
    """Return as which province of the map each province there ever was is drawn."""
    first = {each.uid: key for key, each in then.provinces.items()}
    drawn = {then.heirs[first[each.province]] for each in list_shapes()}
    later = {now.heirs[key] for key in recorded - drawn}
    return {
        key: now.heirs[key] if now.heirs[key] in later else then.heirs[key]
        for key in then.provinces
    }


def _shapes(then: ProvinceMap, under: Mapping[int, int]) -> dict[int, tuple[str, ...]]:
    first = {each.uid: key for key, each in then.provinces.items()}
    found: dict[int, tuple[str, ...]] = {}
    for shape in list_shapes():
        key = under[first[shape.province]]
        found[key] = (*found.get(key, ()), shape.id)
    return found
