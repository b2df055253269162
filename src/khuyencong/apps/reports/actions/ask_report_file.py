"""Ask for the file of a long report as background work."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.reports.files.make import KINDS
from khuyencong.apps.reports.long_reports import LongReport
from khuyencong.apps.reports.making import KIND
from khuyencong.apps.reports.tasks import make_report
from khuyencong.domain.foundation.errors import BadInput


def ask_report_file(
    *, asked: LongReport, kind: str, unit: Unit, actor: Account, at: datetime
) -> Job:
    """Return the job: the one under way of just this file, or a new one.

    Raises NotAllowed; BadInput for a kind of file there is not.

    What a person may see decides what is counted, so the same file for two people is two jobs.
    """
    require(actor, "reports.read", unit=unit)
    if kind not in KINDS:
        raise BadInput("reports.unknown_file", "Chọn loại tệp", field="kind")
    label = f"{asked.title_vi}, {asked.period.label_vi} (.{kind})"
    return start_job(
        kind=KIND,
        label=label,
        task=make_report,
        inputs={**asked.as_inputs(), "file": kind, "for": actor.pk},
        province=unit.province,
        unit=unit,
        actor=actor,
        at=at,
    )
