"""Words of the life of a project."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.templatetags.journal_fields import AMOUNTS

register = template.Library()
PHASES: dict[str, Any] = {
    "prepare": _("Chuẩn bị"),
    "appraise": _("Thẩm định"),
    "approve": _("Phê duyệt"),
    "carry_out": _("Thực hiện"),
    "close": _("Nghiệm thu, quyết toán"),
    "ended": _("Kết thúc"),
}

CHANGES: dict[str, Any] = {
    "increase_support": _("Tăng tổng mức kinh phí hỗ trợ"),
    "change_activity": _("Thay đổi nội dung hoạt động khuyến công"),
    "extend_to_next_year": _("Gia hạn sang năm sau"),
    "change_place": _("Thay đổi địa điểm"),
    "change_beneficiary": _("Thay đổi đơn vị thụ hưởng"),
    "change_coordinating_unit": _("Thay đổi đơn vị phối hợp"),
    "change_time_within_year": _("Thay đổi thời gian trong năm"),
    "keep_or_reduce_support": _("Không đổi hoặc giảm tổng mức kinh phí"),
    "other": _("Điều chỉnh khác"),
}
"""Changes as TT 36/2013 art. 11 names them."""


@register.filter
def phase_label(phase: str) -> str:
    """Return a stretch of a life, in words."""
    return str(PHASES[phase])


@register.filter
def amount_label(kind: str) -> str:
    """Return one of the six amounts, in words."""
    return str(AMOUNTS[kind])
