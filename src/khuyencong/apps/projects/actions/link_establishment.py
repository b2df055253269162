"""Say which establishment of the register a project is for."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def link_establishment(
    *, project: Project, establishment: Establishment | None, actor: Account, at: datetime
) -> Project:
    """Point the project, and the need it came from, at a record; None takes the link away.

    In any state: the past belongs to its establishment too. The same record changes nothing.
    Raises NotAllowed, or BadInput for a merged record or one of another province.
    """
    project = lock_project(project)
    require(actor, "projects.draft", unit=project.unit)
    if establishment:
        establishment = lock_establishment(establishment)
        _require_fitting(project, establishment)
    former = project.establishment
    if former == establishment:
        return project
    project.establishment = establishment
    project.save(update_fields=["establishment"])
    if project.need:
        project.need.establishment = establishment
        project.need.save(update_fields=["establishment"])
    write_entry(
        verb="projects.project.linked" if establishment else "projects.project.unlinked",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={
            "establishment_before": former.name if former else None,
            "establishment": establishment.name if establishment else None,
        },
    )
    return project


def _require_fitting(project: Project, establishment: Establishment) -> None:
    if establishment.merged_into_id:
        raise BadInput(
            "projects.establishment_merged", "Hồ sơ này đã gộp vào hồ sơ khác; chọn hồ sơ kia"
        )
    if establishment.province_id != project.province_id:
        raise BadInput("projects.establishment_elsewhere", "Cơ sở này ở sổ của tỉnh khác với đề án")
