"""Remove a project drafted from a need by mistake, while nothing was done with it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.needs.models import Need
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.unmaking import unmake_project
from khuyencong.apps.surveys.actions.tell_sender import LinkTo, tell_sender
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def remove_draft(*, project: Project, link_to: LinkTo, actor: Account, at: datetime) -> None:
    """Remove the draft; its need waits again, and who asked is told. The journal keeps its lines.

    Raises NotAllowed, or BadInput once somebody did more than draft it, or something stands on it.
    """
    project = lock_project(project)
    require(actor, "projects.draft", unit=project.unit)
    need = project.need
    if need is None:
        raise BadInput(
            "projects.draft_in_use",
            "Đề án {project} không lập từ nhu cầu nên giữ lại",
            project=project.code,
        )
    unmake_project(project, told={"need": need.pk}, actor=actor, at=at)
    fresh = Need.objects.prefetch_related("decisions").get(pk=need.pk)
    tell_sender(need=fresh, link_to=link_to, actor=actor, at=at)
