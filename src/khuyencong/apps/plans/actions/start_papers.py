"""Have the papers of a plan written in the background."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans import tasks
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.plans.permissions import can_write_papers
from khuyencong.domain.foundation.errors import NotAllowed


def start_papers(*, plan: Plan, actor: Account, at: datetime) -> Job:
    """Start the writing; twice at the same moment is one job. Raises NotAllowed."""
    can_write_papers(actor, plan).or_raise(NotAllowed)
    return start_job(
        kind="plans.papers",
        label=f"Viết văn bản của kế hoạch {plan.year}",
        task=tasks.write_plan_papers,
        inputs={"plan": plan.pk},
        province=plan.province,
        unit=plan.unit,
        actor=actor,
        at=at,
    )
