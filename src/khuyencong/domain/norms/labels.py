"""Vietnamese words for the codes in the norm data."""

from __future__ import annotations

from khuyencong.domain.foundation.numbers import format_day, format_percent, format_vnd
from khuyencong.domain.norms.lines import (
    BY_REFERENCE,
    PERCENT_OF_LINE,
    RULE,
    Fund,
    NormLine,
    ShareState,
)

UNITS = {
    "per_enterprise": "doanh nghiệp",
    "per_establishment": "cơ sở",
    "per_model": "mô hình",
    "per_fair": "hội chợ, triển lãm",
    "per_booth": "gian hàng",
    "per_person": "người",
    "per_round": "lần bình chọn",
    "per_product": "sản phẩm",
    "per_trademark": "thương hiệu",
    "per_contract": "hợp đồng",
    "per_association": "hội, hiệp hội",
    "per_linkage_cluster": "cụm liên kết",
    "per_industrial_cluster": "cụm công nghiệp",
    "percent_of_annual_fund": "kinh phí khuyến công giao trong năm",
    "percent_of_scheme_budget": "dự toán đề án",
    PERCENT_OF_LINE: "mức của nội dung chi",
    BY_REFERENCE: "theo văn bản khác",
    RULE: "quy định, không có mức",
}
"""Every unit a norm may have, with what one support is counted on."""

OFF_REASONS = {
    "not read by anyone": "chưa ai đọc được văn bản, chỉ ghi theo trí nhớ",
    "draft": "mới là dự thảo, chưa kiểm được việc ban hành",
    "one-off decision": "quyết định một lần, không phải định mức chung",
    "start date unknown": "chưa biết ngày bắt đầu hiệu lực",
}
"""Every reason for which a norm may be off."""

GRADES = {
    "text": "đọc trong văn bản",
    "secondary": "nguồn thứ cấp, chưa xác nhận",
    "memory": "theo trí nhớ, chưa ai đọc",
}
FUNDS = {Fund.NATIONAL: "KCQG", Fund.LOCAL: "KCĐP", Fund.BOTH: "KCQG và KCĐP"}


def cite(norm: NormLine) -> str:
    """Return the source as people cite it, article first."""
    return str(norm.source)


def note_of(norm: NormLine) -> str:
    """Return our note on the line, in Vietnamese where we have one."""
    return norm.note_vi or norm.special_case


def period_of(norm: NormLine) -> str:
    """Return the days in force in words."""
    start = f"từ {format_day(norm.valid_from)}" if norm.valid_from else "chưa rõ ngày bắt đầu"
    end = f"đến {format_day(norm.valid_to)}" if norm.valid_to else "chưa rõ ngày hết hiệu lực"
    return f"{start} {end}" if norm.valid_from and norm.valid_to else f"{start}, {end}"


def level_of(norm: NormLine) -> str:
    """Return the level in words: "50 %, tối đa 200.000.000 đồng"."""
    if norm.unit == PERCENT_OF_LINE and norm.share is not None:
        return f"tối đa {format_percent(norm.share)} mức của nội dung chi"
    if norm.unit in (BY_REFERENCE, RULE):
        return UNITS[norm.unit]
    parts = []
    if norm.share is not None and norm.share_state is ShareState.STATED:
        parts.append(format_percent(norm.share))
    elif norm.share_state is ShareState.UNKNOWN:
        parts.append("chưa rõ tỷ lệ")
    if norm.ceiling_vnd is not None:
        parts.append(f"tối đa {format_vnd(norm.ceiling_vnd)} đồng")
    return ", ".join(parts) or "không nêu mức"
