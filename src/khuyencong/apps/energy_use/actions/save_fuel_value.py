"""Write the heat value of a site's own fuel, or take it off."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import FuelValue, Site
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.domain.energy_use.bill_facts import plain
from khuyencong.domain.energy_use.carriers import base_of, get_carrier, unit_words
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_GJ = Decimal(1000)
LONGEST = 300


@transaction.atomic
def save_fuel_value(
    *,
    site: Site,
    carrier: str,
    unit: str,
    heat_gj: Decimal | None,
    source: str,
    actor: Account,
    at: datetime,
) -> FuelValue | None:
    """Keep the net heat [GJ] of one ``unit`` (a base unit) of a fuel; None takes it off.

    Raises NotAllowed, or BadInput that names the field.
    """
    site = lock_site(site)
    require_record(actor, site)
    words = _check(carrier, unit, heat_gj, source)
    held = site.fuel_values.filter(carrier=carrier, unit_of_use=unit).first()
    before = _told(held)
    if heat_gj is None:
        if held:
            held.delete()
        held = None
    else:
        owner: dict[str, Any] = {"unit": site.unit, "province": site.province}
        held = held or FuelValue(site=site, carrier=carrier, unit_of_use=unit, **owner)
        held.heat_gj, held.source = heat_gj, words
        held.save()
    after = _told(held)
    if after != before:
        data = {"carrier": carrier, "unit_of_use": unit, "before": before, "after": after}
        write_entry_of(site, "fuel_value.saved", data, actor=actor, at=at)
    return held


def _check(carrier: str, unit: str, heat_gj: Decimal | None, source: str) -> str:
    fuel = get_carrier(carrier)
    if fuel.kind != "fuel":
        raise _bad("carrier", "Chỉ nhiên liệu mới có nhiệt trị")
    bases = {base_of(each) for each in fuel.units}
    if unit not in bases:
        known = ", ".join(unit_words(each) for each in sorted(bases))
        raise _bad("unit", f"Nhiệt trị của {fuel.label_vi.lower()} tính cho một {known}")
    if heat_gj is not None and not (heat_gj.is_finite() and 0 < heat_gj <= MOST_GJ):
        raise _bad("heat_gj", f"Nhiệt trị từ trên 0 đến {MOST_GJ} GJ cho một đơn vị")
    words = nfc(source.replace("\x00", "")).strip()
    if (heat_gj is not None and not words) or len(words) > LONGEST:
        raise _bad("source", f"Ghi lấy từ đâu (phiếu kiểm nghiệm, sổ tay), tối đa {LONGEST} ký tự")
    return words


def _told(value: FuelValue | None) -> dict[str, Any]:
    return {"heat_gj": plain(value.heat_gj), "source": value.source} if value else {}


def _bad(field: str, message: str) -> BadInput:
    return BadInput("energy_use.bad_fuel_value", message, field=field)
