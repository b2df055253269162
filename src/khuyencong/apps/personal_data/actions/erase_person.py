"""Erase what is held on a person, where no duty to keep it stands."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.personal_data.blanking import blank
from khuyencong.apps.personal_data.entries import write_entry_of_request
from khuyencong.apps.personal_data.finding import find_person
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold


@transaction.atomic
def erase_person(*, said: str, reason: str, actor: Account, at: datetime) -> int:
    """Blank the rows that may be erased and write one line (``write_entry``); return how many.

    Raises NotAllowed; BadInput when nothing may be erased, or the reason names the person: it
    stays in the journal for ever.
    """
    if not reason.strip():
        raise BadInput("personal_data.no_reason", "Ghi lý do xóa", field="reason")
    rows = find_person(said, visible_to=actor)
    if any(fold(text) in fold(reason) for each in rows for text in each.values.values()):
        raise BadInput(
            "personal_data.reason_names",
            "Lý do ở lại trong nhật ký: không ghi tên, số hay thư của người đó",
            field="reason",
        )
    erased = [each for each in rows if each.may_erase]
    if not erased:
        raise BadInput("personal_data.all_kept", "Không có gì xóa được; xem lý do ở từng dòng")
    for each in erased:
        blank(each.row, each.table)
    told = {"rows": len(erased), "kept": len(rows) - len(erased), "reason": reason.strip()}
    write_entry_of_request("erased", **told, actor=actor, at=at)  # type: ignore[arg-type]
    return len(erased)
