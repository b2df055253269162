"""What a paper says of an appraisal and of opinions asked."""

from __future__ import annotations

from decimal import Decimal

from khuyencong.apps.appraisals.minutes import Attendant, HeadOpinion, Minutes
from khuyencong.apps.appraisals.models import AppraisalItem, OpinionRequest, SessionMember
from khuyencong.apps.documents.rendering.text import BLANK
from khuyencong.apps.papers.facts.words import Facts, long_day, numbered, told
from khuyencong.domain.foundation.numbers import format_number

SEATS = dict(SessionMember.Seat.choices)
OUTCOMES = dict(AppraisalItem.Outcome.choices)
WORDS = (
    "ten_phien", "ngay_hop", "noi_hop", "quyet_dinh_lap", "ngay_lap", "so_duoc_bo_phieu",
    "so_phieu", "so_phieu_dat", "so_phieu_khong_dat", "ket_qua", "ket_luan",
)  # fmt: skip


def council_facts(minutes: Minutes | None) -> Facts:
    """Return the minutes of an appraisal; all dots when there was none, or none to be seen."""
    if minutes is None:
        empty: Facts = dict.fromkeys(WORDS, BLANK)
        return empty | {"thanh_vien": [], "muc_tham_dinh": [], "y_kien_chung": []}
    tally = minutes.tally
    return {
        "ten_phien": told(minutes.session_title),
        "ngay_hop": long_day(minutes.meets_on),
        "noi_hop": told(minutes.place),
        "quyet_dinh_lap": told(minutes.decision_number),
        "ngay_lap": long_day(minutes.decision_on),
        "so_duoc_bo_phieu": str(tally.entitled),
        "so_phieu": str(tally.votes),
        "so_phieu_dat": str(tally.passing + tally.with_changes),
        "so_phieu_khong_dat": str(tally.failing),
        "ket_qua": told(OUTCOMES.get(minutes.outcome, "")),
        "ket_luan": told(minutes.conclusion),
        "thanh_vien": numbered(_attendant(each) for each in minutes.attendants),
        "muc_tham_dinh": numbered(_head(each) for each in minutes.heads),
        "y_kien_chung": [{"cau": told(each)} for each in minutes.general_remarks],
    }


def _attendant(member: Attendant) -> dict[str, str]:
    note = "Đã nộp phiếu" if member.handed_in_at else "Chưa nộp phiếu"
    if member.is_recused:
        note = "Không tham gia đề án này"
    return {
        "ten": member.name,
        "vai_tro": str(SEATS.get(member.seat, member.seat)),
        "ghi_chu": note,
    }


def _head(head: HeadOpinion) -> dict[str, str]:
    mean = head.mean_score
    score = format_number(Decimal(str(round(mean, 1)))) if mean is not None else ""
    return {"ten": head.label_vi, "y_kien": "; ".join(head.remarks), "diem": score}


def asking_facts(asked: OpinionRequest | None) -> Facts:
    """Return the last opinion that was asked about the project."""
    return {
        "co_quan_hoi": told(asked.asked_name if asked else ""),
        "noi_dung_hoi": told(asked.question if asked else ""),
        "han_tra_loi": long_day(asked.due_on if asked else None),
    }
