"""The background work of a long report: count, write, keep the file whole; who may fetch it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.storage import bytes_of, keep_bytes
from khuyencong.apps.notices.models import Job
from khuyencong.apps.notices.run_job import Progress
from khuyencong.apps.reports.files.head import ReportHead
from khuyencong.apps.reports.files.make import ReportFile, make_report_file
from khuyencong.apps.reports.long_reports import LongReport
from khuyencong.domain.norms.rules.own_days import own_days

KIND = "reports.file"


def make_file(job: Job, progress: Progress) -> dict[str, Any]:
    """Make the file of the job. Returns its name, kind of media and hash under ``report_file``.

    Counted in the sight of who asked, as it is now. Nothing is kept before the file is whole, so a
    job that was killed is simply done again.
    """
    require(job.asked_by, "reports.read", unit=job.unit)
    asked = LongReport.of_inputs(job.inputs, account=job.asked_by)
    report = asked.make(
        lambda done, total: progress.report("report.counting", done=done, total=total)
    )
    progress.report("report.writing")
    head = ReportHead.of(job.unit, on=timezone.localdate(progress.at))
    made = make_report_file(report, job.inputs["file"], head=head, at=progress.at)
    progress.report("report.writing")  # whoever was stopped or taken over keeps nothing
    return {
        "report_file": job.pk,
        "sha256": keep_bytes(made.data),
        "name": made.name,
        "media_type": made.media_type,
        "size_bytes": len(made.data),
    }


def made_for(account: Account) -> QuerySet[Job]:
    """Return the jobs that made a file for this account; nobody else fetches them, as what he may
    see was counted."""
    return Job.objects.filter(kind=KIND, asked_by=account, state=Job.State.DONE)


def ready_for(account: Account, *, at: datetime) -> QuerySet[Job]:
    """Return the files made lately for an account, the newest first."""
    since = at - own_days("report_ready")
    return made_for(account).filter(alive_at__gte=since).order_by("-alive_at", "-pk")


def file_of(job: Job) -> ReportFile:
    """Return the file a job made."""
    told = job.result
    return ReportFile(told["name"], bytes_of(told["sha256"]), told["media_type"])
