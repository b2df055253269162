"""Words for the codes of appraisals and opinions."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

SEATS: dict[str, Any] = {
    "chair": _("Chủ trì"),
    "secretary": _("Thư ký"),
    "member": _("Thành viên"),
}
MAJORITIES: dict[str, Any] = {
    "half_of_votes": _("Quá nửa số phiếu đã nộp"),
    "half_of_members": _("Quá nửa số thành viên được bỏ phiếu"),
    "two_thirds_of_votes": _("Từ hai phần ba số phiếu đã nộp"),
    "all_votes": _("Mọi phiếu đã nộp"),
    "": _("Cán bộ thẩm định kết luận, không bỏ phiếu"),
}
OUTCOMES: dict[str, Any] = {
    "passed": _("Đạt"),
    "returned": _("Trả lại, yêu cầu bổ sung"),
    "rejected": _("Không đạt"),
    "taken_out": _("Rút khỏi phiên"),
}
OUTCOME_TONES = {"passed": "good", "returned": "warn", "rejected": "bad", "taken_out": "calm"}
VERDICTS: dict[str, Any] = {
    "pass": _("Đạt"),
    "pass_with_changes": _("Đạt, có chỉnh sửa"),
    "fail": _("Không đạt"),
}
ESTIMATE_VERDICTS: dict[str, Any] = {
    "agree": _("Thống nhất"),
    "agree_with_changes": _("Thống nhất, có điều chỉnh"),
    "return": _("Trả lại, yêu cầu giải trình"),
}
OPINIONS: dict[str, Any] = {
    "agree": _("Thống nhất"),
    "agree_with_remarks": _("Thống nhất, có ý kiến"),
    "disagree": _("Không thống nhất"),
}
OPINION_TONES = {"agree": "good", "agree_with_remarks": "warn", "disagree": "bad"}


@register.filter
def seat_label(seat: str) -> str:
    """Return what somebody is in a session, in words."""
    return str(SEATS[seat])


@register.filter
def majority_label(majority: str) -> str:
    """Return how a session counts, in words."""
    return str(MAJORITIES[majority])


@register.filter
def outcome_label(outcome: str) -> str:
    """Return what came out of an appraisal, in words."""
    return str(OUTCOMES[outcome])


@register.filter
def outcome_tone(outcome: str) -> str:
    """Return the look of an outcome."""
    return f"badge--{OUTCOME_TONES[outcome]}"


@register.filter
def verdict_label(verdict: str) -> str:
    """Return what a member thinks, in words."""
    return str(VERDICTS[verdict])


@register.filter
def estimate_label(verdict: str) -> str:
    """Return what finance answers, in words."""
    return str(ESTIMATE_VERDICTS[verdict])


@register.filter
def opinion_label(verdict: str) -> str:
    """Return an opinion, in words."""
    return str(OPINIONS[verdict])


@register.filter
def opinion_tone(verdict: str) -> str:
    """Return the look of an opinion."""
    return f"badge--{OPINION_TONES[verdict]}"
