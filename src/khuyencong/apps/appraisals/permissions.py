"""Who runs a session, writes on a sheet, and reads the sheets of others."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.appraisals.models import (
    AppraisalItem,
    AppraisalSession,
    ConflictDeclaration,
    SessionMember,
)
from khuyencong.apps.appraisals.queries import seat_of
from khuyencong.apps.projects.recusals import is_recused
from khuyencong.domain.foundation.decision import Decision

Seat = SessionMember.Seat
NOT_DECLARED = Decision.no(
    "appraisals.not_declared", "Khai có hay không có xung đột lợi ích trước khi xem hồ sơ"
)


def can_run_session(actor: Account, session: AppraisalSession) -> Decision:
    """Tell whether the actor arranges the session: its chair or secretary, or staff of the body."""
    seat = seat_of(session, actor)
    if seat and seat.seat in (Seat.CHAIR, Seat.SECRETARY):
        return Decision.yes()
    return can(actor, "appraisals.arrange", unit=session.unit)


def can_take_out_item(actor: Account, item: AppraisalItem) -> Decision:
    """Tell whether the actor may take a project out: who runs the session and is not recused."""
    if is_recused(actor, item.project):
        return Decision.no(
            "appraisals.recused", "Người đã khai xung đột lợi ích không tham gia đề án này"
        )
    return can_run_session(actor, item.session)


def can_decide_item(actor: Account, item: AppraisalItem) -> Decision:
    """Tell whether the actor may say what came out: who may take it out and, having a seat in the
    session, the chair's too, has declared to be free."""
    allowed = can_take_out_item(actor, item)
    seat = seat_of(item.session, actor)
    if allowed and seat and _declared(item, seat) is None:
        return NOT_DECLARED
    return allowed


def can_write_sheet(actor: Account, item: AppraisalItem, member: SessionMember) -> Decision:
    """Tell whether the actor may write the sheet of a member: the member himself.

    For a person from outside without an account, who runs the session copies his paper sheet.
    """
    declared = _declared(item, member)
    if declared is None:
        return NOT_DECLARED
    if declared.has_conflict:
        return Decision.no(
            "appraisals.recused", "Người đã khai xung đột lợi ích không tham gia đề án này"
        )
    return can_stand_for(actor, item, member)


def can_stand_for(actor: Account, item: AppraisalItem, member: SessionMember) -> Decision:
    """Tell whether the actor speaks for a member: himself, or the secretary for an outsider."""
    if member.account_id == actor.pk:
        return Decision.yes()
    if member.account_id is None:
        return can_decide_item(actor, item)
    return Decision.no("appraisals.sheet_of_others", "Phiếu này của người khác")


def can_read_sheets(actor: Account, item: AppraisalItem) -> Decision:
    """Tell whether the actor may read all sheets: when decided, or once his own is handed in."""
    if item.decided_at:
        return Decision.yes()
    seat = seat_of(item.session, actor)
    own = next((s for s in item.sheets.all() if seat and s.member_id == seat.pk), None)
    if own and own.handed_in_at:
        return Decision.yes()
    return Decision.no(
        "appraisals.sheets_closed", "Phiếu của người khác xem được sau khi nộp phiếu của mình"
    )


def _declared(item: AppraisalItem, member: SessionMember) -> ConflictDeclaration | None:
    return next((each for each in item.declarations.all() if each.member_id == member.pk), None)
