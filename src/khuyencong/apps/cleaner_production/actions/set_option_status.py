"""Write what the owner made of an option: agreed, refused with his reason, done."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.cleaner_production.checking import bad, require_words, settled_text
from khuyencong.apps.cleaner_production.entries import write_entry_of
from khuyencong.apps.cleaner_production.models import CleanerOption
from khuyencong.apps.cleaner_production.row_changes import changed_meanwhile, hold_file

LONGEST_REASON = 500


@transaction.atomic
def set_option_status(
    *,
    option: CleanerOption,
    status: str,
    on: date | None = None,
    refusal: str = "",
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> CleanerOption:
    """Set the status of an option on a day that has come, today if none is said.

    Raises NotAllowed, or BadInput that names the field.
    """
    held = hold_file(option.cleaner_file, actor=actor)
    row = CleanerOption.objects.select_for_update().get(pk=option.pk, cleaner_file=held)
    if seen_version is not None and seen_version != row.version:
        raise changed_meanwhile()
    today = timezone.localdate(at)
    if status not in CleanerOption.Status.values:
        raise bad("status", "Chọn đề xuất, đồng ý, từ chối hoặc đã làm")
    if on is not None and on > today:
        raise bad("on", "Ngày này chưa tới")
    words = settled_text("refusal", refusal, LONGEST_REASON)
    if status == CleanerOption.Status.REFUSED:
        require_words("refusal", words, "Ghi vì sao cơ sở từ chối, bằng lời của cơ sở")
    before = _told(row)
    row.status = status
    row.status_on = None if status == CleanerOption.Status.PROPOSED else (on or today)
    row.refusal = words if status == CleanerOption.Status.REFUSED else ""
    row.version += 1
    row.save(update_fields=["status", "status_on", "refusal", "version"])
    data = {"cleaner_option": row.title, "before": before, "after": _told(row)}
    write_entry_of(held, "option_status_set", data, actor=actor, at=at, reason=row.refusal)
    return row


def _told(row: CleanerOption) -> dict[str, str]:
    day = row.status_on.isoformat() if row.status_on else ""
    return {"option_status": row.status, "status_on": day, "refusal": row.refusal}
