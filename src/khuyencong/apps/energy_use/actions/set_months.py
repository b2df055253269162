"""Write what a site made of a product over some months, or what else moves its consumption."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.month_rows import Series, put_series, write_series_entry
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def set_months(
    *, site: Site, series: Sequence[Series], actor: Account, at: datetime
) -> list[Entry]:
    """Bring each series to what it says; return the lines of the journal, none for no change.

    Raises NotAllowed, or BadInput whose field names the series from 0 and the cell:
    ``0.unit``, ``1.2025-03``.
    """
    site = lock_site(site)
    require_record(actor, site)
    entries = []
    for number, each in enumerate(series):
        try:
            changed = put_series(site, each, at=at)
        except BadInput as fault:
            raise BadInput(fault.code, fault.message, field=f"{number}.{fault.field}") from None
        if changed:
            entries.append(write_series_entry(site, changed, actor=actor, at=at))
    return entries
