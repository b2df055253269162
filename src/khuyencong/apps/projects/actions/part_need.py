"""Take back that a project answers a need."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.queries import has_entry
from khuyencong.apps.needs.entries import write_entry_of
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.apps.needs.queries import lock_need
from khuyencong.apps.projects.models import JoinedNeed
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def part_need(*, need: Need, actor: Account, at: datetime) -> None:
    """Untie the need from its project; the project stays.

    Raises NotAllowed; BadInput when it has none, or was drafted from this need: then the need is
    its evidence.
    """
    need = lock_need(need)
    project = project_of(need)
    if project is None:
        raise BadInput("projects.need_without_project", "Nhu cầu này chưa nối với đề án nào")
    project = lock_project(project)
    require(actor, "projects.draft", unit=project.unit)
    joined = JoinedNeed.objects.filter(need=need)
    if not joined.exists() and was_drafted_from(need):
        raise BadInput(
            "projects.drafted_from_need",
            "Đề án {project} được dự thảo từ nhu cầu này, nên giữ làm bằng chứng",
            project=project.code,
        )
    if joined.exists():
        joined.delete()
    else:
        project.need = None
        project.save(update_fields=["need"])
    data = {"project": project.code}
    write_entry_of(need, "needs.need.parted", actor=actor, at=at, data=data)


def was_drafted_from(need: Need) -> bool:
    """Tell whether the project of a need was drafted from it, not joined to it by hand."""
    return not has_entry(verb="needs.need.joined", object_kind="need", object_id=need.pk)
