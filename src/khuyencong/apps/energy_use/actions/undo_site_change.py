"""Take the last change of a site back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.actions.save_site import save_site
from khuyencong.apps.energy_use.entries import SITE
from khuyencong.apps.energy_use.facts import facts_of, from_journal
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_site_change(*, site: Site, version: int, actor: Account, at: datetime) -> Site:
    """Put back what the change that made this version had changed; itself a change with its line.

    Raises NotAllowed, or BadInput when the site was changed since or no such change is known.
    """
    site = lock_site(site)
    lines = list_entries_of(SITE, site.pk).filter(verb="energy_use.site.amended")
    entry = lines.filter(data__version=version).first()
    if entry is None:
        raise BadInput("energy_use.nothing_to_undo", "Không có việc nào để hoàn tác")
    facts = replace(facts_of(site), **from_journal(entry.data["before"]))
    where: dict[str, Any] = {"establishment": site.establishment, "unit": site.unit, "site": site}
    return save_site(facts=facts, seen_version=version, actor=actor, at=at, **where)
