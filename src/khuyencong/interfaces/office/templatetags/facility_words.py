"""Words of facilities, bookings, staff and collaborators."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.facilities.skills import skill_label

register = template.Library()

FACILITY_KINDS: dict[str, Any] = {
    "room": _("Phòng"),
    "vehicle": _("Xe"),
    "instrument": _("Thiết bị đo"),
}
CONDITIONS: dict[str, Any] = {
    "good": _("Tốt"),
    "worn": _("Đã cũ, còn dùng được"),
    "broken": _("Đang hỏng"),
}
FACILITY_STATES: dict[str, Any] = {"in_use": _("Đang dùng"), "set_aside": _("Ngừng dùng")}
PURPOSES: dict[str, Any] = {
    "project": _("Đề án"),
    "class": _("Lớp đào tạo, tập huấn"),
    "audit": _("Khảo sát năng lượng"),
    "visit": _("Trao đổi kinh nghiệm"),
    "other": _("Việc khác"),
}
BOOKING_STATES: dict[str, Any] = {"booked": _("Đã đặt"), "cancelled": _("Đã hủy")}
STAFF_STATES: dict[str, Any] = {"working": _("Đang làm"), "left": _("Đã thôi")}
COLLABORATOR_STATES: dict[str, Any] = {"active": _("Đang hoạt động"), "ended": _("Đã thôi")}
FACILITY_FIELDS: dict[str, Any] = {
    "account_id": _("Tài khoản số"),
    "audit": _("Khảo sát năng lượng"),
    "booking_purpose": _("Dùng cho"),
    "bought_on": _("Ngày mua"),
    "by_whom": _("Ai hiệu chuẩn, ai dạy"),
    "calibrated_on": _("Ngày hiệu chuẩn"),
    "certificate": _("Giấy chứng nhận số"),
    "cost_vnd": _("Nguyên giá"),
    "decided_by": _("Theo văn bản"),
    "ends_at": _("Trả lúc"),
    "facility": _("Phòng, xe, thiết bị"),
    "facility_condition": _("Hiện trạng"),
    "facility_kind": _("Loại phòng, xe, thiết bị"),
    "holds_until_on": _("Hiệu chuẩn đến hết ngày"),
    "home_commune": _("Xã, phường phụ trách"),
    "is_past_calibration": _("Đặt khi hiệu chuẩn hết hạn"),
    "job_title": _("Chức danh"),
    "kept_at": _("Nơi đặt, nơi giữ"),
    "covered_area": _("Địa bàn"),
    "outreach_campaign": _("Lớp tập huấn, hội nghị"),
    "other_skills": _("Kỹ năng khác"),
    "phone": _("Điện thoại"),
    "plate": _("Biển số"),
    "seats": _("Số chỗ"),
    "serial": _("Số máy"),
    "skills": _("Kỹ năng"),
    "started_on": _("Bắt đầu ngày"),
    "starts_at": _("Nhận lúc"),
    "trained_in": _("Học gì"),
    "measured": _("Đo gì"),
    "used_on": _("Đo ngày"),
}
FACILITY_VALUES: dict[str, Any] = {
    "facility_kind": FACILITY_KINDS,
    "facility_condition": CONDITIONS,
    "booking_purpose": PURPOSES,
}
FACILITY_RECORDS: dict[str, Any] = {
    "facility": _("Phòng, xe, thiết bị"),
    "booking": _("Lượt đặt"),
    "staff_member": _("Viên chức"),
    "commune_collaborator": _("Cộng tác viên xã"),
}
FACILITY_VERBS: dict[str, Any] = {
    "audits.instrument_use.recorded": _("Ghi thiết bị đã dùng để đo"),
    "audits.instrument_use.removed": _("Bỏ thiết bị đã dùng để đo"),
    "audits.instrument_use.restored": _("Khôi phục thiết bị đã dùng để đo"),
    "energy_use.instrument_use.recorded": _("Ghi thiết bị đã dùng để đo"),
    "energy_use.instrument_use.removed": _("Bỏ thiết bị đã dùng để đo"),
    "energy_use.instrument_use.restored": _("Khôi phục thiết bị đã dùng để đo"),
    "facilities.facility.recorded": _("Ghi phòng, xe, thiết bị"),
    "facilities.facility.amended": _("Sửa phòng, xe, thiết bị"),
    "facilities.facility.undone": _("Hoàn tác việc sửa phòng, xe, thiết bị"),
    "facilities.facility.set_aside": _("Ngừng dùng phòng, xe, thiết bị"),
    "facilities.facility.restored": _("Dùng lại phòng, xe, thiết bị"),
    "facilities.calibration.recorded": _("Ghi lần hiệu chuẩn"),
    "facilities.calibration.removed": _("Bỏ lần hiệu chuẩn"),
    "facilities.calibration.restored": _("Khôi phục lần hiệu chuẩn"),
    "facilities.booking.made": _("Đặt phòng, xe, thiết bị"),
    "facilities.booking.cancelled": _("Hủy lượt đặt"),
    "facilities.booking.restored": _("Khôi phục lượt đặt"),
    "facilities.staff_member.recorded": _("Ghi viên chức"),
    "facilities.staff_member.amended": _("Sửa hồ sơ viên chức"),
    "facilities.staff_member.undone": _("Hoàn tác việc sửa hồ sơ viên chức"),
    "facilities.staff_member.ended": _("Ghi viên chức đã thôi việc"),
    "facilities.staff_member.reopened": _("Bỏ ghi thôi việc của viên chức"),
    "facilities.training.recorded": _("Ghi lớp đã học"),
    "facilities.training.removed": _("Bỏ lớp đã học"),
    "facilities.training.restored": _("Khôi phục lớp đã học"),
    "facilities.commune_collaborator.recorded": _("Ghi cộng tác viên xã"),
    "facilities.commune_collaborator.amended": _("Sửa cộng tác viên xã"),
    "facilities.commune_collaborator.undone": _("Hoàn tác việc sửa cộng tác viên xã"),
    "facilities.commune_collaborator.ended": _("Ghi cộng tác viên xã đã thôi"),
    "facilities.commune_collaborator.reopened": _("Bỏ ghi thôi làm cộng tác viên xã"),
}


@register.filter
def facility_kind(kind: str) -> Any:
    """Return the words of a kind of facility."""
    return FACILITY_KINDS.get(kind, kind)


@register.filter
def facility_condition(condition: str) -> Any:
    """Return the words of a condition."""
    return CONDITIONS.get(condition, condition)


@register.filter
def booking_purpose(purpose: str) -> Any:
    """Return what a booking is for, in words."""
    return PURPOSES.get(purpose, purpose)


@register.filter
def skill_words(skill: str) -> str:
    """Return the words of a skill."""
    return skill_label(skill)
