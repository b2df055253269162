"""Words for the codes that pages show; the data and the journal hold the codes."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.rules.wording import line_entry

register = template.Library()

VERBS: dict[str, Any] = {
    "accounts.account.created": _("Tạo tài khoản"),
    "accounts.unit.created": _("Tạo đơn vị"),
    "documents.file.stored": _("Lưu tệp"),
    "library.confirmation.withdrawn": _("Rút xác nhận dòng định mức"),
    "library.local_norm.added": _("Thêm dòng định mức địa phương"),
    "library.local_norm.ended": _("Ghi ngày cuối của dòng định mức địa phương"),
    "library.norm.confirmed": _("Xác nhận dòng định mức"),
    "needs.sheet.imported": _("Nhập bảng nhu cầu"),
    "notices.mail.kept": _("Giữ thư trong hộp thư đi"),
    "places.place.changed": _("Ghi thay đổi địa giới"),
    "places.places.loaded": _("Nạp bảng địa giới"),
    "plans.papers.written": _("Viết văn bản của kế hoạch"),
    "plans.plan.built": _("Lập kế hoạch"),
    "projects.project.drafted": _("Dự thảo đề án từ nhu cầu"),
}
PLAN_STATUSES: dict[str, Any] = {
    "optimal": _("Tối ưu, có chứng minh"),
    "feasible": _("Khả thi, chưa chứng minh tối ưu"),
    "infeasible": _("Không có phương án"),
}
PROJECT_STATES: dict[str, Any] = {"draft": _("Dự thảo")}
ROLES: dict[str, Any] = {
    "officer": _("Chuyên viên trung tâm"),
    "appraiser": _("Chuyên viên thẩm định"),
    "leader": _("Lãnh đạo"),
    "finance": _("Tài chính"),
    "collaborator": _("Cộng tác viên"),
    "owner": _("Chủ cơ sở"),
    "agency": _("Cục quản lý"),
    "other_unit": _("Đơn vị khác"),
    "administrator": _("Quản trị hệ thống"),
}


@register.filter
def status_label(status: str) -> str:
    """Return what is known of a plan, in words."""
    return str(PLAN_STATUSES[status])


@register.filter
def state_label(state: str) -> str:
    """Return the state of a project, in words."""
    return str(PROJECT_STATES[state])


@register.filter
def role_label(role: str) -> str:
    """Return what a person is in a unit, in words."""
    return str(ROLES[role])


@register.filter
def verb_label(verb: str) -> str:
    """Return the words of a journal code; the code itself when it has none."""
    return str(VERBS.get(verb, verb))


@register.filter
def line_label(line: str) -> str:
    """Return the law's own wording of a norm line."""
    return line_entry(line).label_vi
