"""Open a file of cleaner production at a site."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.file_facts import FileFacts
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.storing import search_of
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import require_in_use
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def open_cleaner_file(*, site: Site, facts: FileFacts, actor: Account, at: datetime) -> CleanerFile:
    """Open a file; it belongs to the unit of the site. One at a time is open at a site.

    Raises NotAllowed, or BadInput that names the field.
    """
    site = (
        Site.objects.select_for_update(of=("self",))
        .select_related("unit", "establishment")
        .get(pk=site.pk)
    )
    require(actor, "cleaner_production.record", unit=site.unit)
    require_in_use(site)
    if site.cleaner_files.filter(state=CleanerFile.State.OPEN).exists():
        raise BadInput(
            "cleaner_production.already_open",
            "Địa điểm này đang có một hồ sơ chưa xong; làm tiếp hồ sơ đó hoặc kết thúc nó trước",
            field="site",
        )
    read = facts.settled(today=timezone.localdate(at))
    owner: dict[str, Any] = {"unit_id": site.unit_id, "province_id": site.province_id}
    values = {name: getattr(read, name) for name in FileFacts.__dataclass_fields__}
    values["focus_step_id"] = None
    search = search_of(site, read.product)
    held = CleanerFile.objects.create(site=site, search=search, **owner, **values)
    write_entry_of(held, "opened", read.told(), actor=actor, at=at)
    return held
