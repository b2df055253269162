"""Put a site out of use, with all that hangs on it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_REASON = 500


@transaction.atomic
def set_site_aside(*, site: Site, reason: str, actor: Account, at: datetime) -> Site:
    """Keep it with its reason; nothing is written about it till ``use_site_again``.

    Raises NotAllowed, or BadInput.
    """
    held = lock_site(site)
    require_record(actor, held)
    why = nfc(reason.replace("\x00", "")).strip()
    if not 0 < len(why) <= MOST_REASON:
        raise BadInput(
            "energy_use.no_reason",
            "Ghi lý do để riêng, nhiều nhất {most} ký tự",
            field="reason",
            most=MOST_REASON,
        )
    held.set_aside_at, held.set_aside_because = at, why
    held.version += 1
    held.save()
    data = {"establishment": held.establishment.name}
    write_entry_of(held, "site.set_aside", data, actor=actor, at=at, reason=why)
    return held
