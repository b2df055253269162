"""Background work of reports: those that go out by themselves, and the long ones."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import task

from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.reports import making
from khuyencong.apps.reports.models import ReportSending
from khuyencong.apps.reports.sending import open_due, send_report

LONGEST_TRY = timedelta(minutes=10)
"""A try that has told nothing for so long was killed: the next one takes over."""


@task()
def make_report(job_id: int, attempt: int) -> None:
    """Count a long report and write its file."""
    run_job(job_id, attempt, making.make_file)


@task()
def deliver_report(sending_id: int) -> bool:
    """Try to send one; the next try is ordered before this one begins, so that a kill breaks no
    chain. Return whether it was this one's turn."""
    at = timezone.now()
    watch = at + LONGEST_TRY
    mine = ReportSending.objects.filter(
        pk=sending_id, state=ReportSending.State.WAITING, next_try_at__lte=at
    ).update(next_try_at=watch)
    if not mine:
        return False
    _order(sending_id, watch)
    if again := send_report(sending_id, at=at):
        _order(sending_id, again)
    return True


def deliver_due(*, at: datetime) -> int:
    """Open what is due and hand what waits to the worker; return how many."""
    keys = open_due(at=at)
    for key in keys:
        deliver_report.enqueue(key)
    return len(keys)


def _order(sending_id: int, when: datetime) -> None:
    if deliver_report.get_backend().supports_defer:
        deliver_report.using(run_after=when).enqueue(sending_id)
