"""The menu of the office: one row for each entry, with the capability that shows it."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.permissions import can

register = template.Library()


class Entry(NamedTuple):
    """An address, its words and icon; no capability means that everybody sees it."""

    route: str
    label: Any
    icon: str
    capability: str | None = None


ENTRIES = (
    Entry("home", _("Hôm nay"), "home"),
    Entry("needs", _("Nhu cầu"), "needs", "needs.read"),
    Entry("projects", _("Đề án"), "projects", "projects.read"),
    Entry("plans", _("Kế hoạch"), "plan", "plans.read"),
    Entry("norm_look_up", _("Tra cứu mức hỗ trợ"), "norms", "norms.look_up"),
    Entry("norm_lines", _("Các dòng định mức"), "lines", "norms.look_up"),
    Entry("outbox", _("Hộp thư đi"), "mail", "notices.read_outbox"),
)


@register.inclusion_tag("office/parts/menu.html", takes_context=True)
def office_menu(context: dict[str, Any]) -> dict[str, Any]:
    """Show the entries the person may open; the longest address that fits is the current one."""
    request = context["request"]
    items = [
        {"href": reverse(f"office:{entry.route}"), "label": entry.label, "icon": entry.icon}
        for entry in ENTRIES
        if entry.capability is None or can(request.user, entry.capability)
    ]
    home = reverse("office:home")
    here = [
        item["href"]
        for item in items
        if request.path == item["href"]
        or (item["href"] != home and request.path.startswith(item["href"]))
    ]
    current = max(here, key=len, default=None)
    return {"items": [item | {"is_current": item["href"] == current} for item in items]}
