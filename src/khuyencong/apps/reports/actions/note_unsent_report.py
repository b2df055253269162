"""Note that a report did not get through, and when it is tried again."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from khuyencong.apps.reports.models import ReportSending
from khuyencong.apps.reports.schedule_facts import write_entry_of_schedule

WAITS = tuple(timedelta(minutes=each) for each in (5, 30, 120, 720))
"""After the first try that fails, after the second, …; then nobody tries any more."""


@transaction.atomic
def note_unsent_report(
    *, sending: ReportSending, period: str, why: str, at: datetime
) -> datetime | None:
    """Return when it is tried again; None when it is given up. ``period`` and ``why`` in words."""
    again = at + WAITS[sending.tries - 1] if 0 < sending.tries <= len(WAITS) else None
    state = ReportSending.State.WAITING if again else ReportSending.State.FAILED
    rows = ReportSending.objects.filter(pk=sending.pk, state=ReportSending.State.WAITING)
    if not rows.update(state=state, next_try_at=again, problem=why[:500]):
        return None
    told = {"mail_period": period, "mail_problem": why[:500]}
    what = "not_through" if again else "given_up"
    write_entry_of_schedule(sending.schedule, what, actor=None, at=at, **told)
    return again
