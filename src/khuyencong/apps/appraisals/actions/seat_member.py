"""Give somebody a seat in a session, and take it back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.entries import write_entry_of_session
from khuyencong.apps.appraisals.models import AppraisalSession, ScoreSheet, SessionMember
from khuyencong.apps.appraisals.permissions import can_run_session
from khuyencong.apps.journal.actions.write_entry import require_transaction
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

Seat = SessionMember.Seat
MOST_MEMBERS = 60


@transaction.atomic
def seat_member(
    *,
    session: AppraisalSession,
    seat: str,
    account: Account | None = None,
    outside_office: str = "",
    actor: Account,
    at: datetime,
) -> SessionMember:
    """Seat an account, or a person from outside by his office. Seated twice is seated once.

    Raises NotAllowed, or BadInput for a closed session, a second chair, or nobody named.
    """
    session = lock_open_session(session, actor)
    office = nfc(outside_office).strip()[:200]
    if seat not in Seat.values:
        raise BadInput("appraisals.unknown_seat", "Chọn vai trò trong phiên", field="seat")
    if bool(account) == bool(office):
        raise BadInput(
            "appraisals.member_not_named",
            "Chọn một tài khoản, hoặc ghi chức danh của người không có tài khoản",
            field="outside_office",
        )
    if account and not account.is_active:
        raise BadInput("appraisals.member_locked", "Tài khoản này đang khóa", field="account")
    seated = [member for member in session.members.all() if member.left_at is None]
    if len(seated) >= MOST_MEMBERS:
        raise BadInput("appraisals.too_many_members", "Phiên có nhiều nhất 60 người")
    known = session.members.filter(account=account).first() if account else None
    if seat == Seat.CHAIR and any(m.seat == seat and m != known for m in seated):
        raise BadInput("appraisals.second_chair", "Phiên đã có người chủ trì", field="seat")
    member = known or SessionMember(session=session, account=account, outside_office=office)
    member.unit_id, member.province_id = session.unit_id, session.province_id
    member.seat, member.left_at = seat, None
    member.save()
    data = {"person": member.name, "seat": seat}
    write_entry_of_session(session, "member_seated", actor=actor, at=at, data=data)
    return member


@transaction.atomic
def unseat_member(*, member: SessionMember, actor: Account, at: datetime) -> SessionMember:
    """Take a seat back. Raises NotAllowed, or BadInput when a sheet of his is handed in."""
    session = lock_open_session(member.session, actor)
    if ScoreSheet.objects.filter(member=member, handed_in_at__isnull=False).exists():
        raise BadInput(
            "appraisals.member_has_voted", "Người này đã nộp phiếu nên không rút khỏi phiên được"
        )
    member.left_at = at
    member.save(update_fields=["left_at"])
    data = {"person": member.name, "seat": member.seat}
    write_entry_of_session(session, "member_left", actor=actor, at=at, data=data)
    return member


def lock_open_session(session: AppraisalSession, actor: Account) -> AppraisalSession:
    """Return the session held until the transaction ends, for who runs it.

    Raises NotAllowed, or BadInput when it is closed.
    """
    require_transaction("appraisals.session")
    rows = AppraisalSession.objects.select_for_update(of=("self",)).select_related("unit")
    session = rows.get(pk=session.pk)
    can_run_session(actor, session).or_raise(NotAllowed)
    if session.closed_at:
        raise BadInput("appraisals.session_closed", "Phiên thẩm định đã kết thúc")
    return session
