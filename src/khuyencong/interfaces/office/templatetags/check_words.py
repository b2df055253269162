"""Words of checks and findings."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.error_checks.permissions import ALLOWED_VI
from khuyencong.domain.error_checks.table import checks_by_id

register = template.Library()

SEVERITY_LABELS: dict[str, Any] = {
    "serious": _("Nghiêm trọng"),
    "warning": _("Lưu ý"),
    "info": _("Để biết"),
}
SEVERITY_TONES = {"serious": "bad", "warning": "warn", "info": "calm"}
SEVERITY_ICONS = {"serious": "refuse", "warning": "alert", "info": "info"}
FINDING_STATES: dict[str, Any] = {
    "open": _("Cần xem"),
    "passed": _("Đã cho qua"),
    "gone": _("Không còn"),
}
ENDINGS: dict[str, Any] = {
    "changed": _("số liệu đã thay đổi"),
    "gone": _("không còn thấy nữa"),
    "taken_back": _("được rút lại"),
}
BASES: dict[str, Any] = {
    "text": _("Đọc trong văn bản"),
    "secondary": _("Nguồn thứ cấp"),
    "inference": _("Suy luận, không có văn bản"),
}
TOPICS: dict[str, Any] = {
    "dates": _("Ngày tháng"),
    "money": _("Tiền"),
    "things": _("Máy móc, nội dung"),
    "people": _("Người và đơn vị"),
}


@register.filter
def check_label(rule: str) -> str:
    """Return the name of a check; its code for one that is looked at no more."""
    check = checks_by_id().get(rule)
    return check.label_vi if check else rule


@register.filter
def check_why(rule: str) -> str:
    """Return why a check is made; empty for one that is looked at no more."""
    check = checks_by_id().get(rule)
    return check.why_vi if check else ""


@register.filter
def who_passes(passed_by: str) -> str:
    """Return in words who may let a finding pass."""
    return ALLOWED_VI[passed_by]  # type: ignore[index]


@register.filter
def severity_label(severity: str) -> str:
    """Return how grave it is, in words."""
    return str(SEVERITY_LABELS[severity])


@register.filter
def severity_tone(severity: str) -> str:
    """Return the look of a severity."""
    return f"badge--{SEVERITY_TONES[severity]}"


@register.filter
def severity_icon(severity: str) -> str:
    """Return the icon of a severity."""
    return SEVERITY_ICONS[severity]


@register.filter
def topic_label(topic: str) -> str:
    """Return what a check is about, in words."""
    return str(TOPICS[topic])


@register.filter
def ending_label(ending: str) -> str:
    """Return why a pass ended, in words."""
    return str(ENDINGS[ending])
