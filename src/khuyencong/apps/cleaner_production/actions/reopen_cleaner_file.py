"""Open a finished file again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.queries import lock_file
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def reopen_cleaner_file(*, cleaner_file: CleanerFile, actor: Account, at: datetime) -> None:
    """Open it again, unless another one is open at its site. Raises NotAllowed, BadInput."""
    held = lock_file(cleaner_file)
    require(actor, "cleaner_production.record", unit=held.unit)
    if held.site.cleaner_files.filter(state=CleanerFile.State.OPEN).exists():
        raise BadInput(
            "cleaner_production.already_open",
            "Địa điểm này đang có một hồ sơ chưa xong; kết thúc hồ sơ đó trước",
        )
    held.state, held.finished_on = CleanerFile.State.OPEN, None
    held.version += 1
    held.save()
    write_entry_of(held, "reopened", {}, actor=actor, at=at)
