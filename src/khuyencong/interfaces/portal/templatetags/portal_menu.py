"""What the head of every public page leads to."""

from __future__ import annotations

from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()
ENTRIES = (
    ("portal:guide", _("Tôi được hỗ trợ gì?")),
    ("portal:contents", _("Hướng dẫn, biểu mẫu")),
    ("portal:news", _("Tin tức")),
    ("portal:places", _("Bản đồ")),
    ("portal:law", _("Văn bản, định mức")),
    ("portal:projects", _("Đề án được hỗ trợ")),
    ("portal:results", _("Kết quả")),
    ("portal:surveys", _("Gửi nhu cầu")),
    ("portal:track", _("Tra hồ sơ")),
    ("portal:find", _("Tìm")),
)


@register.simple_tag(takes_context=True)
def portal_menu(context: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the entries with address, words and whether the reader is there."""
    request: HttpRequest | None = context.get("request")
    at = request.path if request else ""
    entries = [(reverse(name), label) for name, label in ENTRIES]
    return [
        {"address": address, "label": label, "is_here": at.startswith(address)}
        for address, label in entries
    ]
