"""Bring a project into a session, and take it out again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.actions.seat_member import lock_open_session
from khuyencong.apps.appraisals.bodies import stands_before
from khuyencong.apps.appraisals.entries import write_entry_of_item
from khuyencong.apps.appraisals.models import AppraisalItem, AppraisalSession
from khuyencong.apps.appraisals.permissions import can_take_out_item
from khuyencong.apps.appraisals.queries import lock_item
from khuyencong.apps.projects.actions.recuse_from_project import required_reason
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.recusals import is_recused
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def add_project(
    *, session: AppraisalSession, project: Project, actor: Account, at: datetime
) -> AppraisalItem:
    """Let the session look at a project; one that comes after the opening is marked late.

    The same project twice is one. Raises NotAllowed, or BadInput for a closed session, a project
    that does not stand before this body, or one that another session looks at.
    """
    session = lock_open_session(session, actor)
    project = lock_project(project)
    if is_recused(actor, project):
        raise NotAllowed(
            "appraisals.recused", "Người đã khai xung đột lợi ích không tham gia đề án này"
        )
    rounds = AppraisalItem.objects.filter(project=project)
    known = rounds.filter(decided_at__isnull=True).first()
    if known and known.session_id == session.pk:
        return known
    if known:
        raise BadInput(
            "appraisals.in_another_session",
            "Đề án {project} đang ở phiên thẩm định khác",
            project=project.code,
        )
    if not stands_before(session, lifecycle=project.lifecycle, state=project.state):
        raise BadInput(
            "appraisals.not_waiting",
            "Đề án {project} không ở bước chờ {unit} thẩm định",
            project=project.code,
            unit=session.unit.name,
        )
    same_body = rounds.filter(session__unit__kind=session.unit.kind)
    item = AppraisalItem.objects.create(
        unit_id=project.unit_id,
        province_id=project.province_id,
        session=session,
        project=project,
        round_number=same_body.exclude(outcome=AppraisalItem.Outcome.TAKEN_OUT).count() + 1,
        added_at=at,
        is_late=session.opened_at is not None,
    )
    data = {"is_late": True} if item.is_late else {}
    write_entry_of_item(item, "project.added", actor=actor, at=at, data=data)
    return item


@transaction.atomic
def take_project_out(
    *, item: AppraisalItem, reason: str, actor: Account, at: datetime
) -> AppraisalItem:
    """End a project's part in the session without a result; what was written stays to be seen.

    Raises NotAllowed, or BadInput when it is decided or no reason is given.
    """
    item = lock_item(item)
    can_take_out_item(actor, item).or_raise(NotAllowed)
    if item.decided_at:
        raise BadInput("appraisals.decided_already", "Đề án này đã có kết quả trong phiên")
    item.decided_at, item.decided_by = at, actor
    item.outcome, item.conclusion = AppraisalItem.Outcome.TAKEN_OUT, required_reason(reason)
    item.save(update_fields=["decided_at", "decided_by", "outcome", "conclusion"])
    write_entry_of_item(item, "project.taken_out", actor=actor, at=at, reason=item.conclusion)
    return item
