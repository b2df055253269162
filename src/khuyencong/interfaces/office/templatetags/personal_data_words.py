"""Words about personal data."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

CATEGORIES: dict[str, Any] = {
    "name": _("họ tên, tên gọi"),
    "phone": _("điện thoại, liên hệ"),
    "email": _("thư điện tử"),
    "address": _("địa chỉ"),
    "online": _("dấu vết trên mạng"),
    "words": _("lời ghi tự do"),
    "list": _("danh sách người nhận"),
}
PERSONAL_DATA_VERBS: dict[str, Any] = {
    "personal_data.person.exported": _("Xuất dữ liệu cá nhân của một người"),
    "personal_data.person.erased": _("Xóa dữ liệu cá nhân của một người"),
    "personal_data.expired.cleaned": _("Xóa dữ liệu cá nhân đã hết thời gian giữ"),
}
PERSONAL_DATA_FIELDS: dict[str, Any] = {
    "rows_found": _("Số dòng"),
    "rows_kept": _("Số dòng phải giữ"),
    "rows_erased": _("Số dòng đã xóa"),
}
PERSONAL_DATA_RECORDS: dict[str, Any] = {"personal_data": _("Yêu cầu về dữ liệu cá nhân")}


@register.filter
def category_words(fields: dict[str, str]) -> str:
    """Return the kinds of data in words, each once."""
    kinds = dict.fromkeys(fields.values())
    return ", ".join(str(CATEGORIES.get(each, each)) for each in kinds)
