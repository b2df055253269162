"""Note that a report went out."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.reports.models import ReportSending
from khuyencong.apps.reports.schedule_facts import write_entry_of_schedule


@transaction.atomic
def note_sent_report(*, sending: ReportSending, period: str, at: datetime) -> None:
    """Write it down once; ``period`` in words."""
    done = ReportSending.objects.filter(pk=sending.pk, state=ReportSending.State.WAITING).update(
        state=ReportSending.State.SENT, sent_at=at, next_try_at=None, problem=""
    )
    if done:
        told = {"mail_period": period, "mail_recipients": sending.schedule.recipients}
        write_entry_of_schedule(sending.schedule, "sent", actor=None, at=at, **told)
