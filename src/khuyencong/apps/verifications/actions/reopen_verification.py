"""Open a confirmed verification again, with a reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.verifications.entries import write_entry_of
from khuyencong.apps.verifications.holding import hold
from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.foundation.errors import BadInput

MOST_REASON = 500


@transaction.atomic
def reopen_verification(
    *, verification: Verification, reason: str, actor: Account, at: datetime
) -> Verification:
    """Take the confirmation back; the journal keeps it. Raises NotAllowed, or BadInput."""
    held = hold(verification, actor=actor)
    why = reason.replace("\x00", "").strip()
    if held.is_open:
        raise BadInput("verifications.is_open", "Lần đo kiểm này đang mở")
    if not 0 < len(why) <= MOST_REASON:
        raise BadInput(
            "verifications.no_reason",
            "Ghi lý do mở lại, nhiều nhất {most} ký tự",
            field="reason",
            most=MOST_REASON,
        )
    data = {"saving_verdict": held.verdict, "saving": f"{held.saving} {held.unit_of_use}"}
    held.state, held.verdict, held.unit_of_use, held.result = held.State.OPEN, "", "", {}
    held.set_aside_because = ""
    held.saving = held.saving_low = held.saving_high = held.saving_vnd = None
    held.saving_kgoe = held.saving_kg_co2 = None
    held.confirmed_at = held.confirmed_by = None
    held.version += 1
    held.save()
    write_entry_of(held, "reopened", data, actor=actor, at=at, reason=why)
    return held
