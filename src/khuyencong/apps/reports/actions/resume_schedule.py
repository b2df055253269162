"""Let a paused report go out again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.models import ReportSchedule
from khuyencong.apps.reports.schedule_facts import lock_schedule, write_entry_of_schedule
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def resume_schedule(*, schedule: ReportSchedule, actor: Account, at: datetime) -> ReportSchedule:
    """Go on from today, or from the day it was paused when that is today.

    What was due in between is not sent afterwards. Raises NotAllowed; BadInput if it goes on.
    """
    held = lock_schedule(schedule, actor=actor)
    if held.paused_at is None:
        raise BadInput("reports.schedule_goes_on", "Lịch gửi này đang chạy")
    held.paused_at, held.starts_on = None, timezone.localdate(at)
    held.save(update_fields=["paused_at", "starts_on"])
    write_entry_of_schedule(held, "resumed", actor=actor, at=at)
    return held
