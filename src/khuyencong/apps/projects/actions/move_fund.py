"""Move what a project asks from one fund to the other."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.amounts import FUNDS
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def move_fund(*, project: Project, fund: str, reason: str, actor: Account, at: datetime) -> Project:
    """Ask all support of a project from one fund (``kcqg_vnd`` or ``kcdp_vnd``).

    It follows the life cycle of that fund from here: it must not have gone on under the other.
    The caller has checked that the actor may. Raises BadInput.
    """
    project = lock_project(project)
    if project.state not in (Project.DRAFT, Project.PLANNED):
        raise BadInput(
            "projects.gone_on",
            "Đề án {project} đã đi bước tiếp theo; trả về dự thảo trước khi chuyển nguồn",
            project=project.code,
        )
    other = next(each for each in FUNDS if each != fund)
    lines = [line for line in project.budget_lines.all() if getattr(line, other)]
    moved_vnd = sum(getattr(line, other) for line in lines)
    for line in lines:
        setattr(line, fund, getattr(line, fund) + getattr(line, other))
        setattr(line, other, 0)
    BudgetLine.objects.bulk_update(lines, FUNDS)
    project.lifecycle, project.edited_at = "", at
    project.version += 1
    project.save(update_fields=["lifecycle", "edited_at", "version"])
    write_entry(
        verb="projects.project.fund_moved",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"fund": "KCQG" if fund == "kcqg_vnd" else "KCDP", "moved_vnd": moved_vnd},
        reason=reason.strip(),
    )
    return project
