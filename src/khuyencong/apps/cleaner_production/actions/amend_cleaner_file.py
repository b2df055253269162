"""Change the head of a file: product, basis, focus, weights."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.checking import bad
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.file_facts import FileFacts
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.cleaner_production.row_changes import changed_meanwhile, hold_file
from khuyencong.apps.cleaner_production.storing import search_of


@transaction.atomic
def amend_cleaner_file(
    *,
    cleaner_file: CleanerFile,
    facts: FileFacts,
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> bool:
    """Bring the head of a file to the facts; return whether anything changed.

    Raises NotAllowed, or BadInput that names the field; also when somebody changed it meanwhile.
    """
    held = hold_file(cleaner_file, actor=actor)
    if seen_version is not None and seen_version != held.version:
        raise changed_meanwhile()
    before = FileFacts.of(held)
    read = facts.settled(today=timezone.localdate(at))
    if read.focus_step_id is not None and not held.steps.filter(pk=read.focus_step_id).exists():
        raise bad("focus_step_id", "Chọn một công đoạn của hồ sơ này")
    if read.focus_step_id is not None and not read.focus_reason:
        raise bad("focus_reason", "Ghi vì sao chọn công đoạn này làm trọng tâm")
    if read.told() == before.told():
        return False
    for name in FileFacts.__dataclass_fields__:
        setattr(held, name, getattr(read, name))
    held.search = search_of(held.site, held.product)
    held.version += 1
    held.save()
    data = {"before": before.told(), "after": read.told()}
    write_entry_of(held, "amended", data, actor=actor, at=at)
    return True
