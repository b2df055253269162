"""Use a site again that was set aside."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import RECORD
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def use_site_again(*, site: Site, actor: Account, at: datetime) -> Site:
    """Take back that it was set aside. Raises NotAllowed, or BadInput when it is in use."""
    held = lock_site(site)
    require(actor, RECORD, unit=held.unit)
    if held.set_aside_at is None:
        raise BadInput("energy_use.site_in_use_again", "Địa điểm này đang dùng")
    held.set_aside_at, held.set_aside_because = None, ""
    held.version += 1
    held.save()
    data = {"establishment": held.establishment.name}
    write_entry_of(held, "site.used_again", data, actor=actor, at=at)
    return held
