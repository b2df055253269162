"""Put a deadline out of one's own sight until a day; it stays due, and others still see it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.models import ProjectDeadline, Snooze
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput

LONGEST = timedelta(days=92)


@transaction.atomic
def snooze_deadline(
    *, deadline: ProjectDeadline, until: date, actor: Account, at: datetime
) -> Snooze | None:
    """Hide it from the actor's list until a day; today or earlier brings it back.

    The caller has read the deadline as the actor sees it. Raises BadInput for a day too far.
    """
    require(actor, "deadlines.read")
    today = timezone.localdate(at)
    if until > today + LONGEST:
        raise BadInput(
            "deadlines.snoozed_too_long",
            "Chỉ tạm ẩn được nhiều nhất {days} ngày",
            field="until",
            days=LONGEST.days,
        )
    rows = Snooze.objects.filter(account=actor, deadline=deadline)
    if until <= today:
        snooze = None
        if not rows.delete()[0]:
            return None
    else:
        snooze, _ = Snooze.objects.update_or_create(
            account=actor,
            deadline=deadline,
            defaults={
                "province_id": deadline.province_id,
                "unit_id": deadline.unit_id,
                "until": until,
                "at": at,
            },
        )
    write_entry(
        verb="deadlines.deadline.snoozed" if snooze else "deadlines.deadline.unsnoozed",
        actor=actor,
        at=at,
        unit_id=deadline.unit_id,
        object_kind="project",
        object_id=deadline.project_id,
        label=deadline.project.title,
        data={"deadline": deadline.label} | ({"last_on": until.isoformat()} if snooze else {}),
    )
    return snooze
