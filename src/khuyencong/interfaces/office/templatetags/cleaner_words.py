"""Words of cleaner production: fields and codes for pages and for lines of the journal."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.cleaner_production.models import CleanerOption, Flow, Reading, TaskProgress
from khuyencong.apps.cleaner_production.models.readings import FIGURES
from khuyencong.domain.cleaner_production.billed import Billed
from khuyencong.domain.cleaner_production.method import (
    list_cause_kinds,
    list_cost_kinds,
    list_option_classes,
    list_screenings,
    list_technical_questions,
)

register = template.Library()

ROWS: dict[str, Any] = {
    "team_member": _("Người trong đội"),
    "process_step": _("Công đoạn"),
    "flow": _("Dòng vào, ra"),
    "waste_stream": _("Dòng thải"),
    "waste_cost": _("Phần chi phí của dòng thải"),
    "cause": _("Nguyên nhân"),
    "option": _("Giải pháp"),
    "equivalence": _("Quy đổi sản phẩm"),
    "reading": _("Số liệu trước, sau"),
}
FIELDS: dict[str, Any] = {
    "answered": _("Số câu đã trả lời"),
    "answers": _("Câu trả lời"),
    "bases_per_year": _("Số lần trong một năm"),
    "basis": _("Tính cho"),
    "billed": _("Lấy từ hóa đơn"),
    "cause_id": _("Nguyên nhân số"),
    "cleaner_option": _("Giải pháp"),
    "direction": _("Chiều"),
    "discount_bp": _("Lãi suất chiết khấu, phần vạn"),
    "document": _("Tệp"),
    "done_on": _("Ngày làm"),
    "energy_mj": _("Năng lượng (MJ)"),
    "factor": _("Hệ số quy đổi"),
    "focus_reason": _("Vì sao chọn trọng tâm"),
    "focus_step_id": _("Công đoạn trọng tâm số"),
    "ghg_t": _("Khí nhà kính (tCO₂tđ)"),
    "is_measured": _("Đo được"),
    "life_years": _("Tuổi thọ (năm)"),
    "made": _("Sản phẩm làm ra"),
    "material": _("Tên dòng"),
    "material_kg": _("Nguyên liệu (kg)"),
    "opened_on": _("Ngày mở hồ sơ"),
    "option_class": _("Loại giải pháp"),
    "option_status": _("Quyết định của cơ sở"),
    "phase": _("Trước hay sau"),
    "position": _("Thứ tự"),
    "post": _("Chức vụ, nơi làm"),
    "product": _("Sản phẩm"),
    "product_per_basis": _("Sản phẩm của một lần"),
    "product_unit": _("Đơn vị sản phẩm"),
    "quantity": _("Lượng"),
    "reason": _("Lý do"),
    "refusal": _("Vì sao từ chối"),
    "responsible": _("Người chịu trách nhiệm"),
    "row_kind": _("Loại dòng"),
    "saving_kwh": _("Tiết kiệm điện (kWh/năm)"),
    "saving_material_kg": _("Tiết kiệm nguyên liệu (kg/năm)"),
    "saving_tco2": _("Giảm khí nhà kính (tCO₂tđ/năm)"),
    "saving_vnd": _("Tiền tiết kiệm một năm"),
    "saving_waste_kg": _("Giảm chất thải (kg/năm)"),
    "saving_water_m3": _("Tiết kiệm nước (m³/năm)"),
    "score_economic": _("Điểm kinh tế"),
    "score_environmental": _("Điểm môi trường"),
    "score_technical": _("Điểm kỹ thuật"),
    "screening": _("Sàng lọc"),
    "solid_waste_kg": _("Chất thải rắn (kg)"),
    "status_on": _("Ngày quyết định"),
    "step_id": _("Công đoạn số"),
    "stream_id": _("Dòng thải số"),
    "task": _("Nhiệm vụ"),
    "task_state": _("Tình trạng"),
    "technical": _("Kỹ thuật"),
    "to_step_id": _("Đi tiếp sang công đoạn số"),
    "unit_cost_vnd": _("Đơn giá"),
    "waste_water_m3": _("Nước thải (m³)"),
    "water_m3": _("Nước (m³)"),
    "weight_economic": _("Trọng số kinh tế"),
    "weight_environmental": _("Trọng số môi trường"),
    "weight_technical": _("Trọng số kỹ thuật"),
    "what": _("Mất gì, trả cho gì"),
    "what_to_do": _("Làm gì"),
    "words": _("Nguyên nhân"),
    "yearly_cost_vnd": _("Chi phí vận hành một năm"),
}
OPTION_CLASSES = {each.id: each.label_vi for each in list_option_classes()}
SCREENINGS = {each.id: each.label_vi for each in list_screenings()}
COST_KINDS = {each.id: each.label_vi for each in list_cost_kinds()}
CAUSE_KINDS = {each.id: each.label_vi for each in list_cause_kinds()}
QUESTIONS = {each.id: each.label_vi for each in list_technical_questions()}
VALUES: dict[str, Mapping[str, Any]] = {
    "direction": dict(Flow.Direction.choices),
    "option_class": OPTION_CLASSES,
    "option_status": dict(CleanerOption.Status.choices),
    "phase": dict(Reading.Phase.choices),
    "row_kind": ROWS,
    "screening": SCREENINGS,
    "task_state": dict(TaskProgress.State.choices),
}


@register.filter
def option_class(code: str) -> str:
    """Return a class of options in words."""
    return OPTION_CLASSES.get(code, code)


@register.filter
def screening(code: str) -> str:
    """Return the outcome of screening in words."""
    return SCREENINGS.get(code, code)


@register.filter
def cost_kind(code: str) -> str:
    """Return a part of the cost of a waste stream in words."""
    return COST_KINDS.get(code, code)


@register.filter
def cause_kind(code: str) -> str:
    """Return where a cause lies, in words."""
    return CAUSE_KINDS.get(code, code)


@register.filter
def technical_question(code: str) -> str:
    """Return a technical question in words."""
    return QUESTIONS.get(code, code)


FigureLine = tuple[str, Decimal | None, str]
"""A figure's words, its value, and where it comes from or why there is none."""


def bill_lines(found: Mapping[str, Billed]) -> list[FigureLine]:
    """Return what the bills give, in the order of the form."""
    return [
        (str(FIELDS[name]), found[name].value, found[name].source or found[name].note)
        for name in FIGURES
        if name in found
    ]


@register.filter
def figure_lines(reading: Reading) -> list[FigureLine]:
    """Return the figures of a reading with the source of those from bills; the rest were typed."""
    return [
        (str(FIELDS[name]), getattr(reading, name), reading.billed.get(name, {}).get("source", ""))
        for name in FIGURES
        if getattr(reading, name) is not None
    ]
