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
