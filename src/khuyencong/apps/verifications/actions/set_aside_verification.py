"""Set a confirmed verification aside, so that another may count its months."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.verifications.entries import write_entry_of
from khuyencong.apps.verifications.holding import hold
from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_REASON = 500


@transaction.atomic
def set_aside_verification(
    *, verification: Verification, reason: str, actor: Account, at: datetime
) -> Verification:
    """Keep its answer out of every sum, with the reason. Raises NotAllowed, or BadInput."""
    held = hold(verification, actor=actor)
    why = nfc(reason.replace("\x00", "")).strip()
    if not held.is_counted:
        raise BadInput("verifications.not_counted", "Lần đo kiểm này không nằm trong báo cáo")
    if not 0 < len(why) <= MOST_REASON:
        raise BadInput(
            "verifications.no_reason_aside",
            "Ghi lý do để riêng, nhiều nhất {most} ký tự",
            field="reason",
            most=MOST_REASON,
        )
    held.state, held.set_aside_because = held.State.SET_ASIDE, why
    held.version += 1
    held.save()
    data = {"saving_verdict": held.verdict, "saving": f"{held.saving} {held.unit_of_use}"}
    write_entry_of(held, "set_aside", data, actor=actor, at=at, reason=why)
    return held
