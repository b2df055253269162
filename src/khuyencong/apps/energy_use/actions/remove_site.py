"""Remove a site that nothing hangs on."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.facts import facts_of
from khuyencong.apps.energy_use.hanging import hanging_on
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_site(*, site: Site, actor: Account, at: datetime) -> Entry:
    """Take it off; its line of the journal keeps what it was, for ``restore_site``.

    Raises NotAllowed, or BadInput that says what hangs on it.
    """
    held = lock_site(site)
    require_record(actor, held)
    hanging = hanging_on(held)
    if hanging:
        raise BadInput(
            "energy_use.site_in_use",
            "Địa điểm đang có {what}: chỉ để riêng được, kèm lý do",
            what=", ".join(hanging),
        )
    data = {
        "establishment": held.establishment.name,
        "before": facts_of(held).to_json(),
        "row_keys": {
            "site": held.pk,
            "establishment": held.establishment_id,
            "version": held.version,
        },
    }
    entry = write_entry_of(held, "site.removed", data, actor=actor, at=at)
    held.delete()
    return entry
