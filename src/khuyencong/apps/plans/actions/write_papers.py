"""Write the papers of a plan into a folder and keep them with the plan."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.rendering.write_papers import write_plan_papers
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.plans.models import Plan, PlanPaper
from khuyencong.apps.plans.papers import papers_of
from khuyencong.apps.plans.permissions import can_write_papers
from khuyencong.domain.foundation.errors import NotAllowed


def write_papers(*, plan: Plan, folder: Path, actor: Account, at: datetime) -> list[Path]:
    """Write every paper of both funds; the plan keeps the newest set. Raises NotAllowed."""
    can_write_papers(actor, plan).or_raise(NotAllowed)
    written = write_plan_papers(papers_of(plan), folder)
    with transaction.atomic():
        plan.papers.all().delete()
        for each in written:
            stored = store_file(
                name=each.path.name,
                data=each.path.read_bytes(),
                media_type=each.media_type,
                province=plan.province,
                unit=plan.unit,
                actor=actor,
                at=at,
            )
            fund = each.fund.value if each.fund else ""
            PlanPaper.objects.create(
                province_id=plan.province_id,
                unit_id=plan.unit_id,
                plan=plan,
                file=stored,
                title=each.title_vi,
                fund=fund,
            )
        write_entry(
            verb="plans.papers.written",
            actor=actor,
            at=at,
            unit_id=plan.unit_id,
            object_kind="plan",
            object_id=plan.pk,
            label=f"Kế hoạch {plan.year}",
            data={"papers": [each.path.name for each in written]},
        )
    return [each.path for each in written]
