"""Try once more to send a report that was given up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.models import ReportSending
from khuyencong.apps.reports.schedule_facts import lock_schedule, write_entry_of_schedule
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def send_report_again(*, sending: ReportSending, actor: Account, at: datetime) -> None:
    """Put it back among what waits, with all its tries. Raises NotAllowed; BadInput otherwise."""
    held = lock_schedule(sending.schedule, actor=actor)
    rows = ReportSending.objects.filter(pk=sending.pk, state=ReportSending.State.FAILED)
    if not rows.update(state=ReportSending.State.WAITING, tries=0, next_try_at=at):
        raise BadInput("reports.sending_not_failed", "Lần gửi này đang chờ hoặc đã gửi rồi")
    write_entry_of_schedule(held, "tried_again", actor=actor, at=at)
