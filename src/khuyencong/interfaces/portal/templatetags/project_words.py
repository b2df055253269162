"""Words of supported projects for anybody: who, what for, how far."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.projects.models import PublishedProject
from khuyencong.domain.norms.rules.wording import line_entry, list_lines

register = template.Library()

STATES: dict[str, Any] = {
    "approved": gettext_lazy("Đã được duyệt"),
    "contracted": gettext_lazy("Đã ký hợp đồng"),
    "under_way": gettext_lazy("Đang làm"),
    "accepted": gettext_lazy("Đã làm xong, đã nghiệm thu"),
    "settled": gettext_lazy("Đã quyết toán"),
    "closed": gettext_lazy("Đã kết thúc"),
    "archived": gettext_lazy("Đã kết thúc"),
    "stopped": gettext_lazy("Đã ngừng giữa chừng"),
}
FUNDS: dict[str, Any] = {
    "KCQG": gettext_lazy("Khuyến công quốc gia"),
    "KCDP": gettext_lazy("Khuyến công địa phương"),
}


@register.filter
def told_state(state: str) -> str:
    """Return how far a project is, as people say it."""
    return str(STATES[state])


@register.filter
def told_holder(project: PublishedProject) -> str:
    """Return who is supported; a household and whoever may not be named by its place alone."""
    if project.holder:
        return project.holder
    where = project.place or project.province.full_name
    if project.holder_kind == "household":
        return _("Hộ kinh doanh tại %(place)s") % {"place": where}
    return _("Một cơ sở tại %(place)s") % {"place": where}


@register.filter
def told_funds(project: PublishedProject) -> str:
    """Return which funds pay."""
    funds = [name for name in FUNDS if getattr(project, f"{name.lower()}_vnd")]
    return ", ".join(str(FUNDS[name]) for name in funds)


@register.filter
def line_label(line: str) -> str:
    """Return what a line of support pays for, empty for an unknown one."""
    return line_entry(line).label_vi if line in list_lines() else ""
