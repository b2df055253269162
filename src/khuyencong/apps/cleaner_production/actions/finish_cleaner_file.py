"""Finish a file: it is only read from then on."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.row_changes import hold_file


@transaction.atomic
def finish_cleaner_file(*, cleaner_file: CleanerFile, actor: Account, at: datetime) -> None:
    """Finish an open file, whatever of it is still missing. Raises NotAllowed."""
    held = hold_file(cleaner_file, actor=actor)
    held.state, held.finished_on = CleanerFile.State.FINISHED, timezone.localdate(at)
    held.version += 1
    held.save()
    write_entry_of(held, "finished", {}, actor=actor, at=at)
