"""Open a session to its members, and close it when nothing waits any more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.actions.seat_member import lock_open_session
from khuyencong.apps.appraisals.entries import write_entry_of_session
from khuyencong.apps.appraisals.models import AppraisalSession, SessionMember
from khuyencong.apps.appraisals.queries import sitting
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def open_session(*, session: AppraisalSession, actor: Account, at: datetime) -> AppraisalSession:
    """Let members declare and score from now on; projects that join later are late.

    Raises NotAllowed, or BadInput without projects, members, or a chair of the council.
    """
    session = lock_open_session(session, actor)
    if session.opened_at:
        return session
    members = sitting(session)
    if not session.items.exists():
        raise BadInput("appraisals.no_projects", "Chọn ít nhất một đề án trước khi mở phiên")
    if not members:
        raise BadInput("appraisals.no_members", "Thêm người thẩm định trước khi mở phiên")
    if session.has_council and not any(m.seat == SessionMember.Seat.CHAIR for m in members):
        raise BadInput("appraisals.no_chair", "Hội đồng cần có người chủ trì")
    if session.has_council and len(members) < (session.quorum or 1):
        raise BadInput(
            "appraisals.fewer_than_quorum",
            "Phiên có {count} người, ít hơn số phiếu tối thiểu {quorum}",
            count=len(members),
            quorum=session.quorum,
        )
    session.opened_at = at
    session.save(update_fields=["opened_at"])
    data = {"members": len(members), "projects": session.items.count()}
    write_entry_of_session(session, "opened", actor=actor, at=at, data=data)
    return session


@transaction.atomic
def close_session(*, session: AppraisalSession, actor: Account, at: datetime) -> AppraisalSession:
    """End a session. Raises NotAllowed, or BadInput while a project in it waits."""
    session = lock_open_session(session, actor)
    waiting = session.items.filter(decided_at__isnull=True).count()
    if waiting:
        raise BadInput(
            "appraisals.projects_waiting",
            "Còn {count} đề án chưa có kết quả; kết luận hoặc rút khỏi phiên trước",
            count=waiting,
        )
    session.closed_at = at
    session.save(update_fields=["closed_at"])
    write_entry_of_session(session, "closed", actor=actor, at=at)
    return session
