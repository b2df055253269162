"""Take a change of monthly figures back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.entries import SITE
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.month_rows import (
    current_values,
    put_series,
    series_from,
    write_series_entry,
)
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_months(*, site: Site, entry_id: int, actor: Account, at: datetime) -> Entry:
    """Bring the months of a line of the journal back to what they were before it.

    Raises NotAllowed, or BadInput when no such change is known or the figures changed since.
    """
    site = lock_site(site)
    require_record(actor, site)
    entry = list_entries_of(SITE, site.pk).filter(pk=entry_id, verb="energy_use.months.set").first()
    if entry is None:
        raise BadInput("energy_use.nothing_to_undo", "Không có việc nào để hoàn tác")
    after = series_from(entry.data, "after")
    if current_values(site, after) != dict(after.values):
        raise BadInput(
            "energy_use.months_changed_meanwhile",
            "Số liệu các tháng này đã được sửa tiếp; mở lại trang để xem bản mới",
        )
    changed = put_series(site, series_from(entry.data, "before"), at=at)
    return write_series_entry(site, changed, undone=True, actor=actor, at=at)
