"""Words about other systems."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

SCOPE_LABELS: dict[str, Any] = {
    "register:read": _("Đọc sổ cơ sở"),
    "needs:read": _("Đọc nhu cầu"),
    "projects:read": _("Đọc đề án và danh mục giấy tờ của đề án"),
    "files:read": _("Tải tệp giấy tờ của đề án"),
    "plans:read": _("Đọc kế hoạch"),
    "money:read": _("Đọc bút toán kinh phí của đề án"),
    "indicators:read": _("Đọc chỉ tiêu đếm được theo kỳ"),
    "deadlines:read": _("Đọc thời hạn của đề án"),
    "needs:write": _("Gửi nhu cầu"),
    "figures:write": _("Ghi số liệu năm của cơ sở"),
}
INTEGRATION_FIELDS: dict[str, Any] = {
    "token_key": _("Mã đọc được"),
    "scopes": _("Được làm gì"),
}
INTEGRATION_VALUES: dict[str, Any] = {"scopes": SCOPE_LABELS}
INTEGRATION_RECORDS: dict[str, Any] = {"api_token": _("Mã truy cập của hệ thống khác")}
INTEGRATION_VERBS: dict[str, Any] = {
    "integrations.token.made": _("Làm mã truy cập cho hệ thống khác"),
    "integrations.token.withdrawn": _("Thu hồi mã truy cập"),
}


@register.filter
def scope_words(scopes: list[str]) -> list[str]:
    """Return what a token may do, in words."""
    return [str(SCOPE_LABELS.get(each, each)) for each in scopes]
