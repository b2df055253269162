"""Words of visits, lessons, commitments and reviews."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.exchange.links import label_of

register = template.Library()

VISIT_KINDS: dict[str, Any] = {
    "study_visit": _("Đoàn đi học tập kinh nghiệm"),
    "hosted": _("Đón đoàn tỉnh bạn"),
    "regional_meeting": _("Hội nghị khu vực"),
}
VISIT_STATES: dict[str, Any] = {
    "prepared": _("Đang chuẩn bị"),
    "held": _("Đã diễn ra"),
    "brought_home": _("Đã mang về"),
}
VISIT_TONES = {"prepared": "calm", "held": "warn", "brought_home": "good"}
COMMITMENT_STATES: dict[str, Any] = {
    "open": _("Đang làm"),
    "done": _("Đã làm"),
    "dropped": _("Thôi không làm"),
}
COMMITMENT_TONES = {"open": "calm", "done": "good", "dropped": ""}
REVIEW_STATES: dict[str, Any] = {
    "asked": _("Chờ trả lời"),
    "answered": _("Đã trả lời, chờ kết luận"),
    "learned": _("Đã thành bài học"),
    "no_lesson": _("Không có bài học"),
}
REVIEW_TONES = {"asked": "warn", "answered": "calm", "learned": "good", "no_lesson": ""}
REVIEW_REASONS: dict[str, Any] = {
    "stopped": _("Đề án bị ngừng"),
    "cancelled": _("Đề án bị hủy, rút sau khi nộp"),
    "refunded": _("Phải thu hồi một phần kinh phí"),
}
LINK_KINDS: dict[str, Any] = {
    "content": _("Nội dung hoạt động"),
    "step": _("Bước của đề án"),
    "check": _("Điều soát lỗi"),
    "norm": _("Dòng định mức"),
}
VISIT_ROWS: dict[str, Any] = {
    "participant": _("Thành phần"),
    "programme_item": _("Chương trình"),
    "question": _("Câu hỏi"),
    "place_seen": _("Nơi đến thăm"),
    "gift": _("Quà tặng"),
    "photo": _("Ảnh"),
}
EXCHANGE_FIELDS: dict[str, Any] = {
    "advice": _("Lời khuyên"),
    "answer": _("Trả lời"),
    "at_time": _("Giờ"),
    "caption": _("Chú thích"),
    "cause": _("Nguyên nhân"),
    "commitment_state": _("Kết quả cam kết"),
    "commitment_state_before": _("Kết quả trước đó"),
    "context": _("Bối cảnh"),
    "direction": _("Ai tặng ai"),
    "do_differently": _("Lần sau làm khác gì"),
    "evidence": _("Bằng chứng"),
    "figures_from": _("Số liệu từ năm"),
    "figures_to": _("Số liệu đến năm"),
    "first_year": _("Từ năm"),
    "guest_province_id": _("Tỉnh của bên khách"),
    "holder_id": _("Người giữ"),
    "host_province_id": _("Tỉnh của bên chủ nhà"),
    "is_one_day": _("Đúng là một ngày"),
    "is_useful": _("Có ích"),
    "learned_on": _("Rút ra ngày"),
    "lesson": _("Bài học"),
    "links": _("Gắn với"),
    "minutes": _("Biên bản"),
    "office": _("Chức vụ, cơ quan"),
    "people": _("Số người"),
    "points": _("Các điểm"),
    "reason_before": _("Lý do trước đó"),
    "review_why": _("Vì sao xem lại"),
    "seen": _("Thấy gì, nghe gì"),
    "side": _("Bên"),
    "topic": _("Chủ đề"),
    "visit": _("Chuyến đi"),
    "visit_state": _("Chuyến đi"),
    "visit_state_before": _("Chuyến đi trước đó"),
    "was_useful": _("Trước đó có ích"),
    "what": _("Việc"),
    "what_happened": _("Chuyện gì đã xảy ra"),
}
EXCHANGE_VALUES: dict[str, Any] = {
    "visit_state": VISIT_STATES,
    "visit_state_before": VISIT_STATES,
    "commitment_state": COMMITMENT_STATES,
    "commitment_state_before": COMMITMENT_STATES,
    "review_why": REVIEW_REASONS,
    "side": {"guest": _("Bên khách"), "host": _("Bên chủ nhà")},
    "direction": {"given": _("Khách tặng chủ nhà"), "received": _("Chủ nhà tặng khách")},
}
EXCHANGE_VERBS: dict[str, Any] = {
    "exchange.visit.recorded": _("Ghi chuyến đi, hội nghị"),
    "exchange.visit.amended": _("Sửa chuyến đi, hội nghị"),
    "exchange.visit.removed": _("Bỏ chuyến đi, hội nghị"),
    "exchange.visit.restored": _("Khôi phục chuyến đi, hội nghị"),
    "exchange.visit.moved": _("Đổi chặng của chuyến đi"),
    "exchange.visit.booked": _("Đặt phòng, xe, thiết bị cho chuyến đi"),
    "exchange.visit.minutes_saved": _("Ghi biên bản chuyến đi"),
    "exchange.visit.figures_filled": _("Điền số liệu hai bên"),
    "exchange.visit.project_drafted": _("Lập đề án cho chuyến đi"),
    "exchange.visit.row_recorded": _("Thêm dòng của chuyến đi"),
    "exchange.visit.row_amended": _("Sửa dòng của chuyến đi"),
    "exchange.visit.row_removed": _("Bỏ dòng của chuyến đi"),
    "exchange.visit.row_undone": _("Hoàn tác dòng của chuyến đi"),
    "exchange.lesson.recorded": _("Ghi bài học"),
    "exchange.lesson.amended": _("Sửa bài học"),
    "exchange.lesson.removed": _("Bỏ bài học"),
    "exchange.lesson.restored": _("Khôi phục bài học"),
    "exchange.lesson.voted_on": _("Đánh giá bài học"),
    "exchange.commitment.recorded": _("Ghi cam kết"),
    "exchange.commitment.amended": _("Sửa cam kết"),
    "exchange.commitment.ended": _("Kết thúc cam kết"),
    "exchange.commitment.reopened": _("Mở lại cam kết"),
    "exchange.review.asked": _("Yêu cầu xem lại đề án"),
    "exchange.review.assigned": _("Giao việc xem lại đề án"),
    "exchange.review.answered": _("Trả lời xem lại đề án"),
    "exchange.review.learned_from": _("Rút bài học từ xem lại đề án"),
    "exchange.review.closed": _("Kết luận không có bài học"),
    "exchange.review.reopened": _("Mở lại việc xem lại đề án"),
    "exchange.year_points.saved": _("Chọn việc năm tới làm khác"),
}


@register.filter
def link_label(link: Any) -> str:
    """Return what a lesson is linked to, in words."""
    return label_of(link.kind, link.key)


@register.filter
def link_kind(kind: str) -> Any:
    """Return the words of a kind of link."""
    return LINK_KINDS.get(kind, kind)


@register.filter
def visit_kind(kind: str) -> Any:
    """Return the words of a kind of visit."""
    return VISIT_KINDS.get(kind, kind)


@register.filter
def visit_state(state: str) -> Any:
    """Return the words of a state of a visit."""
    return VISIT_STATES.get(state, state)


@register.filter
def commitment_state(state: str) -> Any:
    """Return the words of a state of a commitment."""
    return COMMITMENT_STATES.get(state, state)


@register.filter
def review_state(state: str) -> Any:
    """Return the words of a state of a review."""
    return REVIEW_STATES.get(state, state)


@register.filter
def review_why(why: str) -> Any:
    """Return why a review is asked, in words."""
    return REVIEW_REASONS.get(why, why)
