"""Words for what is known of an establishment."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.establishments.models import Establishment, RecordProposal
from khuyencong.domain.norms.rules.trades import trade_labels
from khuyencong.interfaces.common.figures import amount_text

register = template.Library()

KINDS: dict[str, Any] = {
    "sme": _("Doanh nghiệp nhỏ và vừa"),
    "cooperative": _("Hợp tác xã"),
    "cooperative_group": _("Tổ hợp tác"),
    "cooperative_union": _("Liên hiệp hợp tác xã"),
    "household": _("Hộ kinh doanh"),
    "artisan": _("Nghệ nhân"),
    "cluster_investor": _("Chủ đầu tư hạ tầng cụm công nghiệp"),
    "large": _("Doanh nghiệp lớn"),
    "other": _("Loại khác"),
}
PLACES: dict[str, Any] = {
    "commune": _("Xã"),
    "ward": _("Phường"),
    "special_zone": _("Đặc khu"),
    "township": _("Thị trấn (trước 01/07/2025)"),
    "district": _("Huyện (trước 01/07/2025)"),
    "district_town": _("Thị xã (trước 01/07/2025)"),
    "ward_class_1": _("Phường của thành phố loại 1 (trước 01/07/2025)"),
    "ward_class_2": _("Phường của thành phố loại 2 (trước 01/07/2025)"),
    "ward_class_3": _("Phường của thành phố loại 3 (trước 01/07/2025)"),
    "ward_special_city": _("Phường của thành phố loại đặc biệt (trước 01/07/2025)"),
}
CODE_KINDS: dict[str, Any] = {
    "enterprise": _("Mã số thuế doanh nghiệp"),
    "personal": _("Mã số cá nhân của chủ hộ"),
    "none": _("Chưa có mã số"),
}
LEVELS: dict[str, Any] = {
    "district": _("Cấp huyện (trước 01/07/2025)"),
    "province": _("Cấp tỉnh"),
    "region": _("Cấp khu vực"),
    "nation": _("Cấp quốc gia"),
}
POLICIES: dict[str, Any] = {
    "ask": _("Hỏi từng dòng sau khi nhập"),
    "fill": _("Điền vào ô còn trống của hồ sơ đã có"),
    "skip": _("Bỏ qua"),
    "new": _("Lập hồ sơ mới, trừ khi cùng mã số"),
}
REGISTER_FIELDS: dict[str, Any] = {
    "name": _("Tên cơ sở"),
    "code": _("Mã số thuế, mã số cá nhân"),
    "kind": _("Loại hình"),
    "head_office": _("Trụ sở"),
    "production_place": _("Nơi sản xuất"),
    "trade_words": _("Ngành nghề"),
    "products": _("Sản phẩm"),
    "craft_village": _("Làng nghề"),
    "workers": _("Số lao động"),
    "capital_vnd": _("Vốn"),
    "figure_year": _("Năm số liệu"),
    "turnover_vnd": _("Doanh thu"),
    "investment_vnd": _("Đầu tư, dự kiến đầu tư"),
    "note": _("Ghi chú"),
}
GAPS: dict[str, Any] = {
    "kind": _("Chưa ghi loại hình: chưa xét được đối tượng hỗ trợ."),
    "production_place_kind": _("Chưa ghi địa bàn nơi sản xuất: điều kiện xét theo nơi này."),
    "trade": _("Chưa ghi ngành nghề được hưởng chính sách."),
    "code": _("Chưa có mã số: khó nhận ra khi cơ sở đề nghị lần nữa."),
    "workers": _("Chưa ghi số lao động."),
}


RECORD_FIELDS: dict[str, Any] = {**REGISTER_FIELDS, "code_kind": _("Loại mã số")}


@register.filter
def record_field_label(name: str) -> str:
    """Return a field of a record, in words."""
    return str(RECORD_FIELDS.get(name, name))


@register.filter
def record_value(value: Any, name: str) -> str:
    """Return what stands in a field of a record, as people read it; a dash for nothing."""
    if value in (None, ""):
        return "–"
    if name == "code_kind":
        return str(CODE_KINDS.get(value, value))
    return amount_text(value) if isinstance(value, int) else str(value)


@register.filter
def proposed_rows(proposal: RecordProposal, firm: Establishment) -> list[tuple[str, Any, Any, Any]]:
    """Return name, old, new and present value of each field of a proposal."""
    return [
        (name, proposal.before.get(name), new, getattr(firm, name, None))
        for name, new in proposal.after.items()
    ]


@register.filter
def kind_label(kind: str) -> str:
    """Return the legal form in words, nothing where it is not known."""
    return str(KINDS.get(kind, kind))


@register.filter
def place_kind_label(kind: str) -> str:
    """Return the kind of place in words, nothing where it is not known."""
    return str(PLACES.get(kind, kind))


@register.filter
def code_kind_label(kind: str) -> str:
    """Return what a code is, in words."""
    return str(CODE_KINDS[kind])


@register.filter
def register_field_label(name: str) -> str:
    """Return what a column of a list holds, in words."""
    return str(REGISTER_FIELDS[name])


@register.filter
def level_label(level: str) -> str:
    """Return at which level a product was voted outstanding, nothing where it was not."""
    return str(LEVELS.get(level, level))


@register.filter
def trade_label(code: str) -> str:
    """Return the law's own wording of a trade, nothing where it is not known."""
    return trade_labels().get(code, code)


@register.filter
def gap_words(name: str) -> str:
    """Return what is missing, and why it matters."""
    return str(GAPS[name])
