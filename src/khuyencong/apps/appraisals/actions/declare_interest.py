"""Say whether a member is free to judge a project, before he sees its dossier."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.appraisals.entries import write_entry_of_item
from khuyencong.apps.appraisals.models import AppraisalItem, ConflictDeclaration, SessionMember
from khuyencong.apps.appraisals.permissions import can_stand_for
from khuyencong.apps.appraisals.queries import get_seat, lock_item
from khuyencong.apps.projects.actions.recuse_from_project import (
    recuse_from_project,
    required_reason,
)
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def declare_interest(
    *,
    item: AppraisalItem,
    member: SessionMember,
    has_conflict: bool,
    reason: str = "",
    actor: Account,
    at: datetime,
) -> ConflictDeclaration:
    """Keep what the member declares. A conflict hides the project from him from now on.

    One may find a conflict later; nobody takes one back here (``end_recusal``). Raises NotAllowed,
    or BadInput before the opening, after the result, or without a reason for a conflict.
    """
    item = lock_item(item)
    member = get_seat(item.session, member.pk)
    can_stand_for(actor, item, member).or_raise(NotAllowed)
    require_open_item(item)
    lean_on(actor, "appraisals.take_part")
    said = next((each for each in item.declarations.all() if each.member_id == member.pk), None)
    if said and (said.has_conflict or not has_conflict):
        return said
    _refuse_after_vote(item, member)
    said = said or ConflictDeclaration(item=item, member=member)
    said.unit_id, said.province_id = item.session.unit_id, item.session.province_id
    said.has_conflict, said.declared_at = has_conflict, at
    said.reason = required_reason(reason) if has_conflict else ""
    said.save()
    data = {"person": member.name, "has_conflict": has_conflict}
    write_entry_of_item(
        item, "interest.declared", actor=actor, at=at, data=data, reason=said.reason
    )
    if has_conflict and member.account:
        recuse_from_project(
            project=item.project, account=member.account, reason=said.reason, actor=actor, at=at
        )
    return said


def _refuse_after_vote(item: AppraisalItem, member: SessionMember) -> None:
    if any(s.member_id == member.pk and s.handed_in_at for s in item.sheets.all()):
        raise BadInput(
            "appraisals.handed_in_already",
            "Phiếu đã nộp; xung đột phát hiện sau đó do lãnh đạo ghi ở trang đề án",
        )


def require_open_item(item: AppraisalItem) -> None:
    """Raise BadInput unless members may declare and score just now."""
    if item.session.opened_at is None:
        raise BadInput("appraisals.session_not_open", "Phiên thẩm định chưa mở")
    if item.session.closed_at or item.decided_at:
        raise BadInput("appraisals.decided_already", "Đề án này đã có kết quả trong phiên")
