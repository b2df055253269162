"""Stop a report from going out by itself, until somebody lets it go on."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.models import ReportSchedule
from khuyencong.apps.reports.schedule_facts import lock_schedule, write_entry_of_schedule
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def pause_schedule(*, schedule: ReportSchedule, actor: Account, at: datetime) -> ReportSchedule:
    """Pause it; nothing that waits goes out meanwhile. Raises NotAllowed; BadInput if paused."""
    held = lock_schedule(schedule, actor=actor)
    if held.paused_at is not None:
        raise BadInput("reports.schedule_paused", "Lịch gửi này đã tạm dừng trước đó")
    held.paused_at = at
    held.save(update_fields=["paused_at"])
    write_entry_of_schedule(held, "paused", actor=actor, at=at)
    return held
