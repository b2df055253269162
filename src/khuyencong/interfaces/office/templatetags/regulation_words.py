"""Words of regulations in the making: changes, outcomes, kinds of parts, and journal keys."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.domain.regulations.parts import Deadline, Provision

register = template.Library()

ISSUERS: dict[str, Any] = {
    "peoples_council": _("Hội đồng nhân dân tỉnh (nghị quyết)"),
    "peoples_committee": _("Ủy ban nhân dân tỉnh (quyết định)"),
}
KINDS: dict[str, Any] = {
    "provision": _("Mức hỗ trợ"),
    "tier": _("Thẩm quyền phê duyệt"),
    "deadline": _("Thời hạn"),
}
BODIES: dict[str, Any] = {
    "peoples_committee": _("Ủy ban nhân dân tỉnh"),
    "department": _("Sở Công Thương"),
}
CHANGES: dict[str, Any] = {
    "higher": _("cao hơn"),
    "lower": _("thấp hơn"),
    "mixed": _("có cao, có thấp"),
    "same": _("như cũ"),
    "new": _("nội dung mới"),
    "dropped": _("bỏ"),
    "apart": _("không so được"),
}
CHANGE_TONES = {
    "higher": "warn",
    "lower": "calm",
    "mixed": "warn",
    "same": "",
    "new": "brand",
    "dropped": "bad",
    "apart": "",
}
OUTCOMES: dict[str, Any] = {
    "more": _("Được thêm"),
    "less": _("Bị bớt"),
    "same": _("Như cũ"),
    "new": _("Mới được hỗ trợ"),
    "lost": _("Không còn được"),
    "unknown": _("Chưa tính được"),
}
OUTCOME_TONES = {
    "more": "good",
    "less": "warn",
    "same": "",
    "new": "brand",
    "lost": "bad",
    "unknown": "calm",
}
WANTED: dict[str, Any] = {
    "as_asked": _("Theo số đã đề nghị; ai đã xin đúng mức tối đa thì nhận tới mức tối đa mới"),
    "most": _("Ai cũng nhận mức cao nhất được phép"),
}
VERDICTS: dict[str, Any] = {
    "agree": _("Thống nhất"),
    "agree_with_remarks": _("Thống nhất, có ý kiến"),
    "disagree": _("Không thống nhất"),
}
LEFT_OUT: dict[str, Any] = {
    "no_budget": _("đề án chưa có dự toán"),
    "no_content": _("khoản chưa nhận ra nội dung hỗ trợ"),
    "no_cost": _("khoản chưa ghi chi phí"),
}
STATES: dict[str, Any] = {
    "draft": _("Đang soạn"),
    "in_force": _("Đã ban hành"),
    "removed": _("Đã bỏ"),
}
STATE_TONES = {"draft": "calm", "in_force": "good", "removed": ""}

REGULATION_FIELDS: dict[str, Any] = {
    "answer": _("Nội dung trả lời"),
    "answered_on": _("Ngày trả lời"),
    "asked_on": _("Ngày hỏi"),
    "condition": _("Điều kiện"),
    "legal_bases": _("Căn cứ"),
    "difference_vnd": _("Chênh lệch"),
    "draft_vnd": _("Theo dự thảo"),
    "ends": _("Xong khi làm bước"),
    "starts": _("Tính từ bước"),
    "ended": _("Dòng hết hiệu lực"),
    "is_working_days": _("Ngày làm việc"),
    "issuer": _("Cơ quan ban hành"),
    "kept": _("Bản giữ lại trước đó"),
    "norm_ids": _("Mã các dòng"),
    "norms_on": _("Quy định của ngày"),
    "office": _("Cơ quan"),
    "opinion": _("Ý kiến số"),
    "planned_on": _("Ngày dự kiến có hiệu lực"),
    "replaces": _("Thay thế văn bản"),
    "taken_up": _("Tiếp thu, giải trình"),
    "today_vnd": _("Theo quy định hiện hành"),
    "up_to_vnd": _("Đến mức"),
    "wanted": _("Cách coi số đề nghị"),
    "within_days": _("Số ngày"),
    "work": _("Việc"),
}


def line_label(line: str, fallback: str = "") -> str:
    """Return what people call a content."""
    return line_entry(line).label_vi if line in list_lines() else fallback or line


@register.filter
def content_of_line(line: str) -> str:
    """Return what people call a content."""
    return line_label(line)


@register.filter
def as_norm(provision: Provision, draft: RegulationDraft) -> NormLine:
    """Return a provision as the norm it would be, to be told in the same words."""
    return provision.to_norm(
        norm_id="-",
        starts_on=draft.starts_on or draft.planned_on,
        territory=draft.province.uid,
        province=draft.province.name,
    )


@register.filter
def change_label(change: str | None) -> str:
    """Return how a level stands to another, in words."""
    return str(CHANGES.get(change or "", ""))


@register.filter
def change_tone(change: str | None) -> str:
    return CHANGE_TONES.get(change or "", "")


@register.filter
def outcome_label(outcome: str) -> str:
    """Return what the draft does to a support, in words."""
    return str(OUTCOMES.get(outcome, outcome))


@register.filter
def body_label(body: str) -> str:
    """Return who approves, in words."""
    return str(BODIES.get(body, body))


@register.filter
def verdict_told(verdict: str) -> str:
    """Return what a department said, in words."""
    return str(VERDICTS.get(verdict, verdict))


@register.filter
def issuer_label(issuer: str) -> str:
    """Return who issues it, in words."""
    return str(ISSUERS.get(issuer, issuer))


@register.filter
def wanted_label(wanted: str) -> str:
    """Return how what was wanted is read, in words."""
    return str(WANTED.get(wanted, wanted))


@register.filter
def days_told(deadline: Deadline) -> str:
    """Return how long somebody has: "10 ngày làm việc"."""
    told = _("%(days)s ngày làm việc") if deadline.is_working_days else _("%(days)s ngày")
    return str(told) % {"days": deadline.days}


@register.simple_tag
def state_of_draft(draft: RegulationDraft) -> dict[str, Any]:
    """Return the state of a draft with its colour."""
    code = state_code(draft)
    return {"label": STATES[code], "tone": STATE_TONES[code]}


def state_code(draft: RegulationDraft) -> str:
    """Return draft, in_force or removed."""
    if draft.removed_at is not None:
        return "removed"
    return "in_force" if draft.in_force_at is not None else "draft"
