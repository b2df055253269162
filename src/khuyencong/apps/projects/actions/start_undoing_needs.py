"""Let a worker take back what ending many needs at once did."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.projects import tasks
from khuyencong.domain.foundation.errors import BadInput


def start_undoing_needs(*, ended: Job, actor: Account, at: datetime) -> Job:
    """Return the job. Raises NotAllowed, or BadInput while the other still runs."""
    drafts = ended.inputs["outcome"] == "project"
    require(actor, "projects.draft" if drafts else "needs.decide", unit=ended.unit)
    if ended.is_under_way:
        raise BadInput("needs.ending_under_way", "Việc này đang chạy; dừng hoặc chờ xong đã")
    return start_job(
        kind="projects.undo_needs",
        label=f"Hoàn tác: {ended.label}",
        task=tasks.undo_ended_needs,
        inputs={"job": ended.pk},
        province=ended.province,
        unit=ended.unit,
        actor=actor,
        at=at,
    )
