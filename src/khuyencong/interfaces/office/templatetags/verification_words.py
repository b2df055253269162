"""Words for measured savings."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()
SAVING_VERDICTS: dict[str, Any] = {
    "proven": _("Có tiết kiệm"),
    "not_proven": _("Chưa chứng minh được"),
    "contrary": _("Dùng nhiều hơn"),
}


@register.filter
def saving_verdict(code: str) -> Any:
    """Return what was found of a saving, in words."""
    return SAVING_VERDICTS.get(code, "–")
