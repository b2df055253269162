"""What other sites in sight use for one unit of the same product."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db.models import F, Q, Sum

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.energy_use.models import EnergyBill, Output, Site
from khuyencong.apps.energy_use.queries import STANDING
from khuyencong.domain.energy_use.carriers import ELECTRICITY
from khuyencong.domain.foundation.text import fold

MOST_SITES = 2000
KWH_IN_A_MWH = 1000


def peer_consumption(
    site: Site, *, product: str, unit: str, starts_on: date, ends_before: date, visible_to: Account
) -> list[float]:
    """Return kWh for one unit of the product at other sites of the province, lowest first.

    Sites count that told both output and bills of the period; three statements at most. Bills
    count by their first day.
    """
    within = Q(month__gte=starts_on, month__lt=ends_before)
    made = rows_visible_to(Output.objects.filter(within), visible_to)
    made = made.filter(
        province=site.province_id, unit_of_use=unit, site__set_aside_at=None
    ).exclude(site=site.pk)
    sums = made.order_by().values_list("site", "product").annotate(made=Sum("quantity"))
    wanted = fold(product)
    output: dict[int, Decimal] = {}
    for key, name, quantity in sums[:MOST_SITES]:
        if fold(name) == wanted and quantity:
            output[key] = output.get(key, Decimal(0)) + quantity
    if not output:
        return []
    used = _kwh_by_site(list(output), starts_on, ends_before)
    return sorted(float(used[key] / output[key]) for key in output if used.get(key))


def _kwh_by_site(keys: list[int], starts_on: date, ends_before: date) -> dict[int, Decimal]:
    bills = EnergyBill.objects.filter(
        site__in=keys,
        carrier=ELECTRICITY,
        starts_on__gte=starts_on,
        starts_on__lt=ends_before,
        **STANDING,
    )
    found: dict[int, Decimal] = {}
    rows = bills.order_by().values_list("site", "unit_of_use").annotate(used=Sum(F("quantity")))
    for key, unit, used in rows:
        times = KWH_IN_A_MWH if unit == "MWh" else 1
        found[key] = found.get(key, Decimal(0)) + used * times
    return found
