"""What deeds of an owner on his project begin and end with."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.owner_papers import can_bring
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import NotAllowed


def hold_own_project(project: Project, *, owner: Account) -> Project:
    """Lock a project of the owner's that still takes papers. Raises NotAllowed."""
    project = lock_project(project)
    if not rows_of_owner(Project.objects.filter(pk=project.pk), owner).exists():
        raise NotAllowed("projects.of_another_owner", "Đề án này không phải của cơ sở mình")
    can_bring(project).or_raise(NotAllowed)
    return project


def tell_brought(paper: ProjectPaper, what: str, *, actor: Account, at: datetime) -> None:
    """Tell who follows the project, and the journal."""
    project = paper.project
    tell_followers([project], at=at)
    write_entry(
        verb=f"projects.paper.{what}",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"papers": [f"{paper.kind} ({paper.revision})"]},
    )
