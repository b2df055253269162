"""Words for background work and scenarios."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.notices.models import Job
from khuyencong.apps.plans.scenarios import SCENARIO_SECONDS

register = template.Library()


class Step(NamedTuple):
    """One step of a kind of job: its words, what it counts, how long it may take at most [s]."""

    label: Any
    counts: str = ""
    most_s: int | None = None


STEPS: dict[str, dict[str, Step]] = {
    "needs.import": {
        "import.opening": Step(_("Mở tệp")),
        "import.reading": Step(_("Đọc bảng, tìm tiêu đề và các hàng"), "about_rows"),
        "import.writing": Step(_("Đối chiếu với nhu cầu đã có và ghi"), "rows"),
        "import.drafting": Step(_("Dự thảo đề án cho từng nhu cầu"), "rows"),
    },
    "projects.past_import": {
        "past.opening": Step(_("Mở tệp")),
        "past.reading": Step(_("Đọc bảng, tìm tiêu đề và các hàng"), "about_rows"),
        "past.writing": Step(_("Ghi đề án cùng số tiền và văn bản"), "rows"),
    },
    "projects.end_needs": {
        "needs.ending": Step(_("Ghi kết quả từng nhu cầu, báo người gửi"), "rows")
    },
    "projects.undo_needs": {"needs.undoing": Step(_("Đưa từng nhu cầu về như trước"), "rows")},
    "establishments.read_list": {"register.opening": Step(_("Mở tệp, tìm tiêu đề"))},
    "establishments.import": {
        "register.opening": Step(_("Mở tệp")),
        "register.reading": Step(_("Đọc bảng, tìm tiêu đề và các hàng"), "about_rows"),
        "register.writing": Step(_("Đối chiếu với sổ và ghi cơ sở"), "rows"),
    },
    "establishments.undo_import": {
        "register.looking": Step(_("Xem có gì dựa vào các hồ sơ này không"), "rows"),
        "register.removing": Step(_("Bỏ hồ sơ nhập từ danh sách"), "rows"),
    },
    "treasury.read_statement": {
        "treasury.opening": Step(_("Mở tệp, tìm tiêu đề")),
        "treasury.reading": Step(_("Đọc bảng, tìm tiêu đề và các hàng"), "about_rows"),
        "treasury.writing": Step(_("So với dòng đã có và ghi"), "rows"),
        "treasury.matching": Step(_("Tìm bút toán của từng dòng")),
    },
    "energy_use.read_readings": {
        "readings.opening": Step(_("Mở tệp, tìm tiêu đề")),
        "readings.reading": Step(_("Đọc các dòng số đo"), "about_rows"),
        "readings.writing": Step(_("Xếp theo thời gian, ghi các công tơ")),
    },
    "plans.scenarios": {
        "scenario.drafting": Step(_("Lấy các đề án của năm"), "projects"),
        "scenario.assessing": Step(_("Đối chiếu từng đề án với định mức"), "projects"),
        "scenario.as_given": Step(_("Tính phương án đúng số tiền được giao"), "", SCENARIO_SECONDS),
        "scenario.cut": Step(_("Tính phương án giảm tiền"), "", SCENARIO_SECONDS),
        "scenario.areas_first": Step(
            _("Tính phương án địa bàn ưu tiên trước"), "", SCENARIO_SECONDS
        ),
        "scenario.hand_picked": Step(_("Tính phương án chọn tay"), "", SCENARIO_SECONDS),
        "scenario.kept_first": Step(
            _("Tính phương án giữ kế hoạch cũ trước"), "", SCENARIO_SECONDS
        ),
    },
    "regulations.simulation": {
        "simulation.computing": Step(_("Tính từng đề án, nhu cầu"), "projects")
    },
    "reports.file": {
        "report.counting": Step(_("Đếm từ hồ sơ")),
        "report.writing": Step(_("Viết tệp")),
    },
    "plans.papers": {"papers.writing": Step(_("Viết tờ trình, phụ lục và dự thảo quyết định"))},
}
STOPS: dict[str, Any] = {
    "needs.import": _(
        "Các hàng đã ghi vẫn còn. Làm tiếp, hoặc gửi lại bảng, để nhập phần còn lại."
    ),
    "projects.past_import": _("Các đề án đã ghi vẫn còn. Làm tiếp để nhập phần còn lại."),
    "projects.end_needs": _("Nhu cầu đã ghi kết quả vẫn giữ. Làm tiếp, hoặc hoàn tác phần đã làm."),
    "projects.undo_needs": _("Phần đã hoàn tác vẫn giữ. Làm tiếp để hoàn tác phần còn lại."),
    "establishments.read_list": _("Chưa ghi gì vào sổ. Làm lại được."),
    "establishments.import": _("Các cơ sở đã ghi vẫn còn. Làm tiếp để nhập phần còn lại."),
    "establishments.undo_import": _("Phần đã bỏ vẫn bỏ. Làm tiếp để bỏ phần còn lại."),
    "treasury.read_statement": _("Chưa ghi dòng nào. Làm lại được."),
    "energy_use.read_readings": _("Chưa ghi số đo nào. Làm lại được."),
    "plans.scenarios": _("Các phương án đã tính vẫn còn."),
    "regulations.simulation": _("Kết quả lần trước vẫn còn nếu có. Làm lại được."),
    "reports.file": _("Chưa giữ tệp nào. Làm lại được."),
    "plans.papers": _("Các văn bản viết lần trước vẫn còn."),
}
SCENARIOS: dict[str, Any] = {
    "as_given": _("Đúng số tiền được giao"),
    "cut": _("Giảm tiền"),
    "areas_first": _("Địa bàn ưu tiên trước"),
    "hand_picked": _("Chọn tay"),
    "kept_first": _("Giữ kế hoạch cũ trước"),
}
SUMS: dict[str, Any] = {
    "content": _("Theo nội dung"),
    "place": _("Theo nơi thực hiện"),
    "fund": _("Theo nguồn"),
}


@register.filter
def steps_of(job: Job) -> list[dict[str, Any]]:
    """Return the steps of a job: words, what is counted, and whether it is done, now or later."""
    steps = dict(STEPS.get(job.kind, {}))
    if job.kind == "plans.scenarios" and not job.inputs.get("picks"):
        del steps["scenario.hand_picked"]
    if job.kind == "plans.scenarios" and not job.inputs.get("replaces"):
        del steps["scenario.kept_first"]
    found, state = [], "done" if job.step in steps or job.state == Job.State.DONE else "later"
    for code, step in steps.items():
        is_now = code == job.step and job.state != Job.State.DONE
        found.append({**step._asdict(), "state": "now" if is_now else state})
        state = "later" if is_now else state
    return found


@register.filter
def step_label(job: Job) -> str:
    """Return the words of the step being done; nothing before the first."""
    step = STEPS.get(job.kind, {}).get(job.step)
    return str(step.label) if step else ""


@register.filter
def stop_label(kind: str) -> str:
    """Return what stays when a job of this kind is stopped."""
    return str(STOPS.get(kind, ""))


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
