"""Say that a project which is there already answers a need."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.needs.entries import write_entry_of
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.apps.needs.queries import lock_need
from khuyencong.apps.projects.models import JoinedNeed, Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.surveys.actions.tell_sender import LinkTo, tell_sender
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def join_need(
    *, need: Need, project: Project, link_to: LinkTo, actor: Account, at: datetime
) -> Project:
    """Tie the need to the project: as its own need if it has none, else beside the others.

    The sender is told. Raises NotAllowed; BadInput when the need has another project, or the
    project is of another unit.
    """
    project = lock_project(project)
    need = lock_need(need)
    require(actor, "projects.draft", unit=project.unit)
    known = project_of(need)
    if known and known.pk == project.pk:
        return project
    if known:
        raise BadInput(
            "projects.need_has_project",
            "Nhu cầu này đã có đề án {project}; bỏ nối trước",
            project=known.code,
        )
    if need.unit_id != project.unit_id:
        raise BadInput("projects.need_elsewhere", "Nhu cầu và đề án thuộc hai đơn vị khác nhau")
    if project.need_id is None:
        project.need = need
        project.save(update_fields=["need"])
    else:
        JoinedNeed.objects.create(
            province_id=need.province_id, unit_id=need.unit_id, need=need, project=project
        )
    data = {"project": project.code}
    write_entry_of(need, "needs.need.joined", actor=actor, at=at, data=data)
    tell_sender(need=Need.objects.get(pk=need.pk), link_to=link_to, actor=actor, at=at)
    return project
