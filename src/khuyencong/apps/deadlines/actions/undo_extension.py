"""Take the last extension of a deadline back: it was entered by mistake."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.actions.extend_deadline import lock_deadline, move_to
from khuyencong.apps.deadlines.models import DeadlineExtension
from khuyencong.apps.deadlines.permissions import require_extender
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_extension(
    *, extension: DeadlineExtension, actor: Account, at: datetime
) -> DeadlineExtension:
    """Let the day before count again; the extension stays to be seen.

    Raises NotAllowed, BadInput when it is not the last one that stands.
    """
    require(actor, "deadlines.extend")
    deadline = lock_deadline(extension.deadline)
    require_extender(actor, deadline.project)
    last = deadline.extensions.filter(undone_at=None).order_by("pk").last()
    if last is None or last.pk != extension.pk:
        raise BadInput(
            "deadlines.not_the_last_extension", "Chỉ lần gia hạn cuối còn hiệu lực mới hủy được"
        )
    last.undone_at, last.undone_by = at, actor
    last.save(update_fields=["undone_at", "undone_by"])
    move_to(deadline, max(last.from_day, deadline.rule_due_on), at=at)
    write_entry(
        verb="deadlines.extension.undone",
        actor=actor,
        at=at,
        unit_id=deadline.unit_id,
        object_kind="project",
        object_id=deadline.project_id,
        label=deadline.project.title,
        data={
            "deadline": deadline.label,
            "last_on_before": last.to_day.isoformat(),
            "last_on": deadline.due_on.isoformat(),
        },
    )
    return last
