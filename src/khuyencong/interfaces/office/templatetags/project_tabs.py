"""The pages of one project, as tabs: one row for each."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.office.addresses import record_address

register = template.Library()


class Tab(NamedTuple):
    """A page of a project: its route takes the project's key."""

    key: str
    route: str
    label: Any


TABS = (
    Tab("facts", "project", _("Nội dung và kinh phí")),
    Tab("dossier", "project_dossier", _("Hồ sơ")),
    Tab("papers", "project_papers", _("Văn bản")),
    Tab("life", "project_life", _("Quá trình")),
    Tab("deadlines", "project_deadlines", _("Thời hạn")),
    Tab("appraisals", "project_appraisals", _("Thẩm định")),
    Tab("results", "project_results", _("Kết quả")),
    Tab("money", "project_money", _("Tiền")),
    Tab("vouchers", "project_vouchers", _("Chứng từ")),
    Tab("checks", "project_checks", _("Soát lỗi")),
)


REPAYMENTS = Tab("repayments", "project_repayments", _("Hoàn trả"))
"""Only of support that is paid back; before the last tab."""


@register.inclusion_tag("office/parts/project_tabs.html")
def project_tabs(project: Project, here: str) -> dict[str, Any]:
    """Return the tabs of a project, the page shown marked by its key."""
    tabs = [
        {
            "href": record_address(tab.route, project.pk),
            "label": tab.label,
            "is_here": tab.key == here,
        }
        for tab in (*TABS[:-1], *([REPAYMENTS] if project.is_recoverable else []), TABS[-1])
    ]
    return {"tabs": tabs}
