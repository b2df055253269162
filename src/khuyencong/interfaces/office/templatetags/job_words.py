"""Words for background work and scenarios."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.notices.models import Job

register = template.Library()

STEPS: dict[str, dict[str, Any]] = {
    "needs.import": {
        "import.reading": _("Đọc bảng, tìm tiêu đề và các hàng"),
        "import.writing": _("Đối chiếu với nhu cầu đã có và ghi"),
        "import.drafting": _("Dự thảo đề án từ nhu cầu"),
    },
    "plans.scenarios": {
        "scenario.drafting": _("Lấy các đề án của năm"),
        "scenario.as_given": _("Tính phương án đúng số tiền được giao"),
        "scenario.cut": _("Tính phương án giảm tiền"),
        "scenario.areas_first": _("Tính phương án địa bàn ưu tiên trước"),
        "scenario.hand_picked": _("Tính phương án chọn tay"),
    },
    "plans.papers": {"papers.writing": _("Viết tờ trình, phụ lục và dự thảo quyết định")},
}
SCENARIOS: dict[str, Any] = {
    "as_given": _("Đúng số tiền được giao"),
    "cut": _("Giảm tiền"),
    "areas_first": _("Địa bàn ưu tiên trước"),
    "hand_picked": _("Chọn tay"),
}
SUMS: dict[str, Any] = {
    "content": _("Theo nội dung"),
    "place": _("Theo nơi thực hiện"),
    "fund": _("Theo nguồn"),
}


@register.filter
def steps_of(job: Job) -> list[dict[str, Any]]:
    """Return the steps of a job: code, words, and whether it is "done", "now" or "later"."""
    steps = dict(STEPS.get(job.kind, {}))
    if job.kind == "plans.scenarios" and not job.inputs.get("picks"):
        del steps["scenario.hand_picked"]
    found, state = [], "done" if job.step in steps or job.state == Job.State.DONE else "later"
    for code, words in steps.items():
        is_now = code == job.step and job.state != Job.State.DONE
        found.append({"label": words, "state": "now" if is_now else state})
        state = "later" if is_now else state
    return found


@register.filter
def clock_label(elapsed: timedelta) -> str:
    """Return "1:05" for a minute and five seconds."""
    seconds = max(0, int(elapsed.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02d}"


@register.filter
def scenario_label(code: str) -> str:
    """Return the name of a scenario."""
    return str(SCENARIOS[code])


@register.filter
def sums_label(kind: str) -> str:
    """Return the name of a kind of sums."""
    return str(SUMS[kind])


@register.filter
def count_of(counts: dict[int, dict[str, int]], plan_id: int) -> dict[str, int]:
    """Return the counts of one plan."""
    return counts.get(plan_id, {})


@register.filter
def may(account: Account, capability: str) -> bool:
    """Tell whether to offer what needs a capability."""
    return account.has_capability(capability)
