"""End a recusal: the reason for it is gone, and somebody answers for saying so."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.actions.recuse_from_project import required_reason
from khuyencong.apps.projects.models import ProjectRecusal
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def end_recusal(
    *, recusal: ProjectRecusal, reason: str, actor: Account, at: datetime
) -> ProjectRecusal:
    """Let the person see the project again; a leader decides, never the person himself.

    Raises NotAllowed, or BadInput when it has ended already or no reason is given.
    """
    require(actor, "projects.recuse_others")
    locked = ProjectRecusal.objects.select_for_update(of=("self",)).get(pk=recusal.pk)
    if locked.account_id == actor.pk:
        raise NotAllowed(
            "projects.own_recusal", "Người đã khai xung đột lợi ích không tự kết thúc được"
        )
    if locked.ended_at is not None:
        raise BadInput("projects.recusal_over", "Việc không tham gia này đã kết thúc")
    locked.ended_at, locked.ended_by, locked.end_reason = at, actor, required_reason(reason)
    locked.save(update_fields=["ended_at", "ended_by", "end_reason"])
    locked.account.forget_what_it_sees()
    write_entry(
        verb="projects.recusal.ended",
        actor=actor,
        at=at,
        unit_id=locked.unit_id,
        object_kind="project",
        object_id=locked.project_id,
        label=locked.project.title,
        data={"person": locked.account.display_name},
        reason=locked.end_reason,
    )
    return locked
