"""Reminders every morning: a task of the worker that orders itself for the next day."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from khuyencong.apps.deadlines.actions.make_reminders import make_reminders
from khuyencong.apps.error_checks.actions.recheck_projects import recheck_projects
from khuyencong.apps.integrations.tasks import deliver_overdue
from khuyencong.apps.money.actions.check_ledger import check_ledger
from khuyencong.apps.notices.actions.check_journal import check_journal
from khuyencong.apps.period_returns.tasks import deliver_waiting
from khuyencong.apps.personal_data.actions.clean_expired import clean_expired
from khuyencong.apps.projects.publishing import refresh_all
from khuyencong.apps.reports.tasks import deliver_due
from khuyencong.interfaces.cli.remind import LOOKS_BACK, MORNING


@task()
def remind_daily() -> list[int]:
    """Remind for today; the next morning is ordered first, so that a kill breaks no chain."""
    now = timezone.now()
    order_next(after=now)
    done = make_reminders(at=now)
    deliver_waiting(at=now)
    deliver_overdue(at=now)
    deliver_due(at=now)
    refresh_all(at=now)
    clean_expired(at=now)
    rechecked = recheck_projects(since=now - LOOKS_BACK, at=now)
    differences = check_ledger(at=now).differences
    broken = int(check_journal(at=now) is not None)
    return [done.opened, done.escalated, done.silent, done.digests, rechecked, differences, broken]


def order_next(*, after: datetime) -> bool:
    """Order the next morning's reminders unless they wait already; return whether it did."""
    waiting = DBTaskResult.objects.filter(task_path=remind_daily.module_path, status="READY")
    if not remind_daily.get_backend().supports_defer or waiting.exists():
        return False
    local = timezone.localtime(after)
    morning = local.replace(hour=MORNING.hour, minute=MORNING.minute, second=0, microsecond=0)
    if morning <= local:
        morning += timedelta(days=1)
    remind_daily.using(run_after=morning).enqueue()
    return True
