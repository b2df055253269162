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


@register.filter
def phase_label(phase: str) -> str:
    """Return a stretch of a life, in words."""
    return str(PHASES[phase])


@register.filter
def amount_label(kind: str) -> str:
    """Return one of the six amounts, in words."""
    return str(AMOUNTS[kind])
