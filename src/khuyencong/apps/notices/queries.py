"""Reads of notices."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.notices.models import Job, OutboxMail

UNDER_WAY = (Job.State.WAITING, Job.State.RUNNING)


def list_outbox() -> QuerySet[OutboxMail]:
    """Return the kept mails, newest first."""
    return OutboxMail.objects.all()


def get_job(job_id: int, *, visible_to: Account) -> Job:
    """Return a job the account may see. Raises Job.DoesNotExist."""
    rows = rows_visible_to(
        Job.objects.select_related("unit", "asked_by", "stop_asked_by"), visible_to
    )
    return rows.get(pk=job_id)


def list_jobs_under_way(*, visible_to: Account) -> QuerySet[Job]:
    """Return the jobs that wait or run, newest first."""
    return _list_jobs(visible_to).filter(state__in=UNDER_WAY)


def list_jobs_ended(*, visible_to: Account) -> QuerySet[Job]:
    """Return the jobs that are done, failed or were stopped, newest first."""
    return _list_jobs(visible_to).exclude(state__in=UNDER_WAY)


def _list_jobs(visible_to: Account) -> QuerySet[Job]:
    rows = Job.objects.select_related("unit", "asked_by").defer("inputs")
    return rows_visible_to(rows, visible_to).order_by("-asked_at", "-pk")
