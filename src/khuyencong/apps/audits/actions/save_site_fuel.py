"""Write the heat value of a site's own fuel; reports nobody signed count with it at once."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.totals import recount_all
from khuyencong.apps.energy_use.actions.save_fuel_value import save_fuel_value
from khuyencong.apps.energy_use.models import FuelValue, Site


@transaction.atomic
def save_site_fuel(
    *,
    site: Site,
    carrier: str,
    unit: str,
    heat_gj: Decimal | None,
    source: str,
    actor: Account,
    at: datetime,
) -> FuelValue | None:
    """Keep the net heat [GJ] of one ``unit`` of a fuel, None takes it off; count measures anew.

    Raises as ``save_fuel_value``, which writes the line of the journal.
    """
    value = save_fuel_value(
        site=site, carrier=carrier, unit=unit, heat_gj=heat_gj, source=source, actor=actor, at=at
    )
    unsigned = EnergyAudit.objects.filter(site=site, signed_on__isnull=True)
    for audit in unsigned.select_for_update().order_by("pk"):
        recount_all(audit)
    return value
