"""Words for what happens at the door of an account."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

register = template.Library()

KINDS: dict[str, Any] = {
    "in": gettext_lazy("Đăng nhập"),
    "out": gettext_lazy("Đăng xuất"),
    "refused": gettext_lazy("Bị từ chối"),
}
CAME_BY: dict[str, Any] = {
    "password": gettext_lazy("Mật khẩu"),
    "code": gettext_lazy("Mật khẩu và mã"),
    "recovery": gettext_lazy("Mật khẩu và mã dự phòng"),
    "passkey": gettext_lazy("Khóa truy cập"),
    "link": gettext_lazy("Liên kết trong thư"),
    "outside": gettext_lazy("Hệ thống đăng nhập chung"),
    "outside_code": gettext_lazy("Hệ thống đăng nhập chung và mã"),
}
BADGES = {"in": "badge--good", "refused": "badge--warn"}
# What stands in a User-Agent -> what people call it; the first that fits wins.
BROWSERS = (
    ("Edg/", "Microsoft Edge"),
    ("coc_coc", "Cốc Cốc"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


@register.filter
def door_label(kind: str) -> str:
    """Return what happened, in words."""
    return str(KINDS[kind])


@register.filter
def came_by_label(code: str) -> str:
    """Return what somebody showed at the door, in words."""
    return str(CAME_BY[code])


@register.filter
def door_badge(kind: str) -> str:
    """Return the look of what happened."""
    return BADGES.get(kind, "")


@register.filter
def browser_words(agent: str) -> str:
    """Return a User-Agent as people would say it: "Chrome, Windows"."""
    names = [
        next((words for mark, words in table if mark in agent), "") for table in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(filter(None, names)) or _("Không rõ")
