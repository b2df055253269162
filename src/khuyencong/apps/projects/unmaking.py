"""A project drafted by mistake is removed again, while nobody did more than draft it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import ProtectedError
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.aftermath import clear_followers
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput

COMES_WITH_IT = (
    "projects.project.created",
    "projects.project.drafted",
    "projects.project.linked",
)


def unmake_project(
    project: Project, *, told: Mapping[str, Any], actor: Account, at: datetime
) -> None:
    """Remove a locked draft; the journal keeps its lines and ``told``. The caller asked who may.

    Raises BadInput once somebody did more than draft it, or something stands on it.
    """
    lines = Entry.objects.filter(object_kind="project", object_id=str(project.pk))
    more = lines.filter(actor_id__isnull=False).exclude(verb__in=COMES_WITH_IT)
    since = more.order_by("pk").first()
    if since is not None or project.state != "draft":
        raise _in_use(project, since)
    write_entry(
        verb="projects.project.draft_removed",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"code": project.code, **told},
    )
    clear_followers([project.pk])
    try:
        project.delete()
    except ProtectedError as still:
        raise _in_use(project, None) from still


def _in_use(project: Project, since: Entry | None) -> BadInput:
    if since is None:
        return BadInput(
            "projects.draft_in_use",
            "Đề án {project} đã được dùng tiếp nên giữ lại",
            project=project.code,
        )
    return BadInput(
        "projects.draft_in_use",
        "Đề án {project} đã được dùng tiếp từ ngày {day} nên giữ lại",
        project=project.code,
        day=f"{timezone.localdate(since.at):%d/%m/%Y}",
    )
