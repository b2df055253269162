"""Give a project a later day for one deadline, as a paper allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.deadlines.models import DeadlineExtension, Notice, ProjectDeadline
from khuyencong.apps.deadlines.noticing import settle_notices, tell
from khuyencong.apps.deadlines.people import people_of
from khuyencong.apps.deadlines.permissions import require_extender
from khuyencong.apps.deadlines.texts import required_text
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """The new last day, why, and the paper that allows it."""

    to_day: date
    reason: str
    paper_number: str
    paper_on: date
    paper_issuer: str = ""


@transaction.atomic
def extend_deadline(
    *, deadline: ProjectDeadline, extension: Extension, actor: Account, at: datetime
) -> DeadlineExtension:
    """Move an open deadline to a later day; the day of the rule stays to be seen.

    The department of the project extends, or the agency. Raises NotAllowed, BadInput for a day that
    is not later, a deadline that is not open, or a reason or paper that is not told.
    """
    require(actor, "deadlines.extend")
    locked = lock_deadline(deadline)
    require_extender(actor, locked.project)
    if locked.state != ProjectDeadline.State.OPEN:
        raise BadInput("deadlines.not_open", "Thời hạn này không còn chờ, không gia hạn được")
    _require_later(locked, extension, at=at)
    reason = required_text(extension.reason, field="reason", name="lý do", most=1000)
    number = required_text(
        extension.paper_number, field="paper_number", name="số, ký hiệu văn bản", most=80
    )
    made = DeadlineExtension.objects.create(
        province_id=locked.province_id,
        unit_id=locked.unit_id,
        deadline=locked,
        from_day=locked.due_on,
        to_day=extension.to_day,
        reason=reason,
        paper_number=number,
        paper_on=extension.paper_on,
        paper_issuer=extension.paper_issuer.strip()[:200],
        recorded_at=at,
        recorded_by=actor,
    )
    move_to(locked, extension.to_day, at=at)
    _tell(locked, actor=actor, at=at)
    write_entry(
        verb="deadlines.deadline.extended",
        actor=actor,
        at=at,
        unit_id=locked.unit_id,
        object_kind="project",
        object_id=locked.project_id,
        label=locked.project.title,
        data={
            "deadline": locked.label,
            "last_on_before": made.from_day.isoformat(),
            "last_on": made.to_day.isoformat(),
            "paper_number": made.paper_number,
            "paper_on": made.paper_on.isoformat(),
        },
        reason=reason,
    )
    return made


def lock_deadline(deadline: ProjectDeadline) -> ProjectDeadline:
    """Return the deadline as it is stored now, held until the transaction ends."""
    rows = ProjectDeadline.objects.select_for_update(of=("self",))
    return rows.select_related("project__unit").get(pk=deadline.pk)


def move_to(deadline: ProjectDeadline, day: date, *, at: datetime) -> None:
    """Let another day count; what was told of the former day has ended."""
    Notice.objects.filter(deadline=deadline, ended_at=None).update(ended_at=at)
    deadline.due_on = day
    deadline.save(update_fields=["due_on"])
    settle_notices([deadline], at=at)


def _require_later(deadline: ProjectDeadline, extension: Extension, *, at: datetime) -> None:
    if extension.to_day <= deadline.due_on:
        raise BadInput(
            "deadlines.not_later",
            "Gia hạn phải đến sau ngày {day}; không lùi thời hạn lại",
            field="to_day",
            day=format_day(deadline.due_on),
        )
    if extension.paper_on > timezone.localdate(at):
        raise BadInput("deadlines.paper_in_future", "Ngày văn bản chưa tới", field="paper_on")


def _tell(deadline: ProjectDeadline, *, actor: Account, at: datetime) -> None:
    people = people_of([deadline.acting_body], deadline.project, on=timezone.localdate(at))
    tell(
        (person for person in people if person.pk != actor.pk),
        kind=Notice.Kind.EXTENDED,
        key=f"extended:{deadline.pk}:{deadline.due_on.isoformat()}",
        subject=deadline.label,
        project=deadline.project,
        deadline=deadline,
        at=at,
    )
