"""Write a meter of a site, or change it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import Meter, Site
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.domain.energy_use.carriers import get_carrier
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_TIMES = Decimal(100_000)
LONGEST = {"number": 80, "name": 200}


@transaction.atomic
def save_meter(
    *,
    site: Site,
    carrier: str,
    number: str,
    name: str = "",
    multiplier: Decimal = Decimal(1),
    meter: Meter | None = None,
    actor: Account,
    at: datetime,
) -> Meter:
    """Keep a meter. Raises NotAllowed, or BadInput that names the field."""
    site = lock_site(site)
    require_record(actor, site)
    number, name = (_text(*each) for each in (("number", number), ("name", name)))
    if not number:
        raise _bad("number", "Cần số công tơ")
    if not get_carrier(carrier).is_metered:
        raise _bad("carrier", "Loại này mua theo chuyến, không đo bằng công tơ")
    if not (multiplier.is_finite() and 0 < multiplier <= MOST_TIMES):
        raise _bad("multiplier", f"Hệ số nhân từ trên 0 đến {MOST_TIMES}")
    owner = {"unit": site.unit, "province": site.province}
    held = site.meters.get(pk=meter.pk) if meter else Meter(site=site, **owner)
    if site.meters.filter(carrier=carrier, number=number).exclude(pk=held.pk).exists():
        raise _bad("number", "Địa điểm đã có công tơ số này")
    if held.pk and held.carrier != carrier and held.bills.exists():
        raise _bad("carrier", "Công tơ đã có hóa đơn, không đổi loại được")
    before = _told(held) if held.pk else {}
    held.carrier, held.number, held.name, held.multiplier = carrier, number, name, multiplier
    held.version += 1 if held.pk else 0
    held.save()
    data = {"before": before, "after": _told(held)}
    write_entry_of(site, "meter.saved", data, actor=actor, at=at)
    return held


def _told(meter: Meter) -> dict[str, str]:
    names = ("carrier", "number", "name", "multiplier")
    return {each: f"{getattr(meter, each)}" for each in names}


def _text(field: str, text: str) -> str:
    if len(nfc(text)) > LONGEST[field]:
        raise _bad(field, f"Nhiều nhất {LONGEST[field]} ký tự")
    return nfc(text.replace("\x00", "")).strip()


def _bad(field: str, message: str) -> BadInput:
    return BadInput("energy_use.bad_meter", message, field=field)
