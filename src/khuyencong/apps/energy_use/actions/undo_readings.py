"""Take a file of readings back with the meters it brought."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.models import ReadingFile
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_readings(*, reading_file: ReadingFile, actor: Account, at: datetime) -> ReadingFile:
    """Remove the meters of the file; the file itself stays. Raises NotAllowed, or BadInput."""
    site = lock_site(reading_file.site)
    require_record(actor, site)
    held = ReadingFile.objects.select_related("file").get(pk=reading_file.pk)
    if held.state not in (ReadingFile.State.ENTERED, ReadingFile.State.REFUSED):
        raise BadInput("energy_use.readings_not_in", "Tệp này chưa nhận hoặc đã hoàn tác")
    removed, _kinds = held.sets.all().delete()
    held.state, held.undone_at = ReadingFile.State.UNDONE, at
    held.save(update_fields=["state", "undone_at"])
    data = {"file": held.file.name, "meters": removed}
    write_entry_of(site, "readings.undone", data, actor=actor, at=at)
    return held
