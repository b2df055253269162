"""Put back a site that was removed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.energy_use.actions.save_site import require_free_name
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.facts import SiteFacts, fill, from_journal
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import RECORD
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput

REMOVED = "energy_use.site.removed"


@transaction.atomic
def restore_site(*, entry: Entry, actor: Account, at: datetime) -> Site:
    """Return the site that the line took off, stored again as it was.

    Raises NotAllowed, or BadInput: back already, its establishment was joined with another, its
    name is taken by now.
    """
    unit = Unit.objects.get(pk=entry.unit_id or 0)
    require(actor, RECORD, unit=unit)
    keys: dict[str, Any] = entry.data["row_keys"]
    firm = Establishment.objects.filter(pk=keys["establishment"], merged_into=None).first()
    if firm is None or Site.objects.filter(pk=keys["site"]).exists():
        raise BadInput("energy_use.nothing_to_undo", "Không có việc nào để hoàn tác")
    site = Site(
        pk=keys["site"],
        establishment=lock_establishment(firm),
        province=province_of(unit),
        unit=unit,
        version=keys["version"] + 1,
    )
    fill(site, SiteFacts(**from_journal(entry.data["before"])))
    require_free_name(site, site.name)
    site.save(force_insert=True)
    write_entry_of(site, "site.restored", {"establishment": firm.name}, actor=actor, at=at)
    return site
