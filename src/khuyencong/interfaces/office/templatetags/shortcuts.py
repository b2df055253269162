"""The keys of the office: which pages they open, for whom."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.permissions import can
from khuyencong.interfaces.office.addresses import page_address

register = template.Library()


class Shortcut(NamedTuple):
    """Two keys, one after the other, and the page they open."""

    keys: str
    route: str
    label: Any
    capability: str | None = None


SHORTCUTS = (
    Shortcut("g h", "home", _("Hôm nay")),
    Shortcut("g t", "dashboard", _("Tổng quan năm"), "plans.read"),
    Shortcut("g n", "needs", _("Nhu cầu"), "needs.read"),
    Shortcut("g d", "projects", _("Đề án"), "projects.read"),
    Shortcut("g p", "plans", _("Kế hoạch"), "plans.read"),
    Shortcut("g m", "norm_look_up", _("Tra cứu mức hỗ trợ"), "norms.look_up"),
    Shortcut("g j", "journal", _("Nhật ký"), "journal.read"),
    Shortcut("g ?", "help", _("Hướng dẫn")),
)


@register.simple_tag(takes_context=True)
def shortcut_list(context: dict[str, Any]) -> SafeString:
    """Return the keys of the pages this person may open."""
    user = context["request"].user
    shown = [each for each in SHORTCUTS if each.capability is None or can(user, each.capability)]
    return _drawn(tuple(each.route for each in shown), get_language())


@lru_cache(maxsize=64)
def _drawn(routes: tuple[str, ...], language: str | None) -> SafeString:
    """Return the keys as HTML; they are on every page, and the same for the same roles."""
    rows = [
        {"keys": each.keys, "parts": each.keys.split(), "label": each.label}
        | {"href": page_address(each.route)}
        for each in SHORTCUTS
        if each.route in routes
    ]
    return render_to_string("office/parts/shortcuts.html", {"rows": rows})
