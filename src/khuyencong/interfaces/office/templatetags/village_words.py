"""Words of craft villages, crafts and clusters for pages and lines of the journal."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.craft_villages.rules import list_rule_sets

register = template.Library()

RECOGNISED_AS: dict[str, Any] = {
    "village": _("Làng nghề"),
    "traditional_village": _("Làng nghề truyền thống"),
    "traditional_craft": _("Nghề truyền thống"),
}
STATES: dict[str, Any] = {
    "recognised": _("Đã công nhận"),
    "withdrawn": _("Đã thu hồi"),
    "": _("Chưa có quyết định"),
}
ANSWERS: dict[str, Any] = {
    "met": _("Đạt"),
    "not_met": _("Không đạt"),
    "unknown": _("Chưa rõ"),
}
TONES = {"met": "good", "not_met": "bad", "unknown": "calm", "recognised": "good", "": "calm"}
WATCH: dict[str, Any] = {
    "below_rule": _("Không đạt tiêu chí hiện hành"),
    "environment": _("Môi trường chưa đạt"),
    "falling": _("Số hộ làm nghề giảm nhiều"),
    "no_review": _("Lâu chưa rà soát"),
}
VILLAGE_FIELDS: dict[str, Any] = {
    "age_source": _("Nguồn của số năm"),
    "age_years": _("Có ở địa phương bao nhiêu năm"),
    "area_ha": _("Diện tích (ha)"),
    "artisans": _("Số nghệ nhân"),
    "decided_by": _("Cơ quan quyết định"),
    "decision_number": _("Số quyết định thành lập"),
    "environment_met": _("Đạt điều kiện môi trường"),
    "establishments": _("Số cơ sở"),
    "has_environment_plan": _("Có phương án bảo vệ môi trường"),
    "has_identity": _("Sản phẩm mang bản sắc"),
    "has_known_artisans": _("Gắn với tên tuổi nghệ nhân hoặc làng"),
    "has_waste_treatment": _("Có xử lý chất thải"),
    "has_wastewater_plant": _("Có xử lý nước thải tập trung"),
    "households_in_craft": _("Số hộ làm nghề"),
    "households_total": _("Tổng số hộ trên địa bàn"),
    "income_vnd": _("Thu nhập một lao động một tháng"),
    "infrastructure_vnd": _("Đầu tư hạ tầng trong năm"),
    "investor": _("Chủ đầu tư hạ tầng"),
    "is_alive": _("Nghề đang tiếp tục phát triển"),
    "leasable_ha": _("Đất công nghiệp cho thuê (ha)"),
    "leased_ha": _("Đã cho thuê (ha)"),
    "recognised_as": _("Công nhận là"),
    "rule_set": _("Theo quy định"),
    "decided_on": _("Ngày quyết định"),
    "file": _("Tệp"),
    "stable_years": _("Số năm hoạt động ổn định liên tục"),
    "titled_artisans": _("Trong đó có danh hiệu"),
    "titles": _("Danh hiệu, quyết định"),
    "village_id": _("Làng nghề số"),
    "was_inspected": _("Được kiểm tra môi trường trong năm"),
    "withdrawn_number": _("Số quyết định thu hồi"),
    "withdrawn_on": _("Ngày thu hồi"),
    "withdrawn_reason": _("Lý do thu hồi"),
}


def rule_set_labels() -> dict[str, str]:
    """Return the documents of the rule sets."""
    return {each.id: each.act for each in list_rule_sets()}


@register.filter
def recognised_as_label(kind: str) -> Any:
    """Return the words of a kind of recognition."""
    return RECOGNISED_AS.get(kind, kind)


@register.filter
def village_state_label(state: str) -> Any:
    """Return the words of the state of a village."""
    return STATES.get(state, state)


@register.filter
def rule_set_act(rule_set: str) -> str:
    """Return the document of a rule set."""
    return rule_set_labels().get(rule_set, "")


@register.filter
def criterion_answer(answer: str) -> Any:
    """Return the words of an answer about a criterion."""
    return ANSWERS.get(answer, answer)


@register.filter
def criterion_tone(answer: str) -> str:
    """Return the ground of an answer, or of a state."""
    return TONES.get(answer, "warn")


@register.filter
def watch_label(reason: str) -> Any:
    """Return the words of a reason to watch a village."""
    return WATCH.get(reason, reason)
