"""The line of the journal about a site."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry

SITE = "energy_site"


def write_entry_of(
    site: Site,
    what: str,
    data: dict[str, Any],
    *,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> Entry:
    """Write one line in the transaction of the action that calls; ``what``: "bill.recorded"."""
    return write_entry(
        verb=f"energy_use.{what}",
        actor=actor,
        at=at,
        unit_id=site.unit_id,
        object_kind=SITE,
        object_id=site.pk,
        label=site.name,
        data=data,
        reason=reason,
    )
