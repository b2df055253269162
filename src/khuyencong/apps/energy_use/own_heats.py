"""What sites know of the heat of their own fuels, now and at a moment gone by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from khuyencong.apps.energy_use.entries import SITE
from khuyencong.apps.energy_use.models import FuelValue
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.energy.own_heat import OwnHeat


def own_heats_of(site_id: int, *, as_of: datetime | None = None) -> Iterator[OwnHeat]:
    """Yield the heats of a site; ``as_of`` asks for those that stood at a moment.

    The row holds only what stands now: the journal tells what each later change took the place of.
    """
    rows = FuelValue.objects.filter(site=site_id)
    found = {(row.carrier, row.unit_of_use): _plain(row) for row in rows}
    if as_of:
        lines = list_entries_of(SITE, site_id).filter(
            verb="energy_use.fuel_value.saved", at__gt=as_of
        )
        for line in lines:
            key = line.data["carrier"], line.data["unit_of_use"]
            found.pop(key, None)
            if before := line.data["before"]:
                heat, source = Decimal(before["heat_gj"]), before["source"]
                found[key] = OwnHeat(carrier=key[0], unit=key[1], heat_gj=heat, source=source)
    yield from (found[key] for key in sorted(found))


def own_heats_by_site() -> dict[int, list[OwnHeat]]:
    """Return the heats of every site that told one, by the key of the site."""
    found: dict[int, list[OwnHeat]] = defaultdict(list)
    for row in FuelValue.objects.all():
        found[row.site_id].append(_plain(row))
    return found


def _plain(row: FuelValue) -> OwnHeat:
    return OwnHeat(
        carrier=row.carrier, unit=row.unit_of_use, heat_gj=row.heat_gj, source=row.source
    )
