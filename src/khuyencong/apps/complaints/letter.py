"""The answer to a complaint, as the plain data of a letter."""

from __future__ import annotations

from django.utils import timezone

from khuyencong.apps.accounts.roles import UnitKind
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.documents.rendering.complaint_letter import ComplaintLetter
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_day

COMMITTEES = (UnitKind.PEOPLES_COMMITTEE, UnitKind.COMMUNE)
DEPARTMENT = "Sở Công Thương"


def letter_of(complaint: Complaint) -> ComplaintLetter:
    """Return the letter that says what the page says. Raises BadInput before there is an answer."""
    if complaint.is_open or complaint.decided_at is None:
        raise BadInput("complaints.no_answer", "Đơn chưa được trả lời nên chưa có văn bản")
    received = format_day(timezone.localdate(complaint.received_at))
    is_answered = complaint.state == Complaint.State.ANSWERED
    what = "Trả lời đơn" if is_answered else "Không thụ lý đơn"
    subject = complaint.project or complaint.need
    named = f", về “{subject.title}”" if subject else ""
    opening = (
        f"{complaint.unit.name} nhận ngày {received} đơn số {complaint.number} của "
        f"{complaint.sender_name} ({complaint.get_about_display().lower()}{named}) và "
        f"{'trả lời như sau' if is_answered else 'không thụ lý vì lý do sau'}:"
    )
    return ComplaintLetter(
        superior=_superior(complaint),
        issuer=complaint.unit.name,
        place=complaint.province.name,
        day=timezone.localdate(complaint.decided_at),
        number="KN",
        about=f"{what} số {complaint.number}",
        addressee=complaint.sender_name,
        opening=opening,
        answer=_paragraphs(complaint),
        ending=f"Mã theo dõi đơn: {complaint.code}.",
        signer=_signer(complaint),
    )


def _paragraphs(complaint: Complaint) -> tuple[str, ...]:
    """Return the answer, without the greeting the frame of a letter has already."""
    parts = [part.strip() for part in complaint.answer.splitlines() if part.strip()]
    greeting = f"Kính gửi {complaint.sender_name}".rstrip(" ,.:")
    if len(parts) > 1 and parts[0].rstrip(" ,.:") == greeting:
        del parts[0]
    return tuple(parts)


def _superior(complaint: Complaint) -> str:
    kind = complaint.unit.kind
    if kind == UnitKind.PROMOTION_CENTRE:
        return DEPARTMENT
    if kind == UnitKind.INDUSTRY_DEPARTMENT:
        return f"Ủy ban nhân dân {complaint.province.full_name}"
    return ""


def _signer(complaint: Complaint) -> tuple[str, ...]:
    """Return the office that signs, never a name."""
    if complaint.unit.kind in COMMITTEES:
        return ("TM. Ủy ban nhân dân", "Chủ tịch")
    return ("Giám đốc",)
