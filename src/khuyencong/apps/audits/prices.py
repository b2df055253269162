"""What a unit of energy costs a site: by the tariff of its contract on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.bills import bills_of
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.library.energy_facts import installation_facts
from khuyencong.domain.energy.tariffs import Band
from khuyencong.domain.energy_audit.saved import saved_kind
from khuyencong.domain.foundation.numbers import format_number, format_vnd

PER_BASE = {"kg": Decimal(1_000)}
"""How many of our units the base unit of a bill holds: a tonne, where we say kg."""

BANDS: dict[Band, str] = {
    "normal": "giờ bình thường",
    "peak": "giờ cao điểm",
    "offpeak": "giờ thấp điểm",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceChoice:
    """A price that may be taken [VND/unit], before VAT, and where it comes from."""

    key: str
    label: str
    what: str
    unit_price: Decimal
    source: str


def price_choices(site: Site, *, on: date) -> tuple[PriceChoice, ...]:
    """Return the prices of electricity of the site's contract; none while it is not known.

    A site that does not buy at three prices pays that of the normal hours at every hour.
    """
    tariff = installation_facts().find_tariff(use=site.use, voltage=site.voltage, on=on)
    if tariff is None:
        return ()
    bands: dict[Band, str] = BANDS
    if site.is_three_price is False:
        bands = {"normal": BANDS["normal"]}
    return tuple(
        PriceChoice(
            key=f"electricity:{band}",
            label=f"Điện, {words}: {format_vnd(tariff.price_vnd(band))} đ/kWh",
            what="electricity",
            unit_price=Decimal(tariff.price_vnd(band)),
            source=f"{tariff.act}, {tariff.label_vi}, {words}, chưa thuế GTGT",
        )
        for band, words in bands.items()
    )


def billed_prices(audit: EnergyAudit, *, visible_to: Account) -> tuple[PriceChoice, ...]:
    """Return what a unit cost on average in the audit's bills, in the units of savings."""
    found = []
    for row in bills_of(audit, visible_to=visible_to):
        price = row.mean_price
        if price is None:
            continue
        kind = saved_kind(row.carrier)
        ours = round(price / PER_BASE.get(kind.unit, Decimal(1)), 2)
        tax = "đã gồm thuế GTGT" if row.has_vat else "chưa thuế GTGT"
        found.append(
            PriceChoice(
                key=f"{row.carrier}:billed",
                label=f"{row.label}, bình quân hóa đơn: {format_number(ours)} đ/{kind.unit_vi}",
                what=row.carrier,
                unit_price=ours,
                source=f"Bình quân hóa đơn của kỳ khảo sát, {tax}",
            )
        )
    return tuple(found)
