"""Words and tones for what rounds, entries and certificates are."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

LEVELS: dict[str, Any] = {
    "district": _("Cấp huyện"),
    "province": _("Cấp tỉnh"),
    "region": _("Cấp khu vực"),
    "nation": _("Cấp quốc gia"),
}
GROUPS: dict[str, Any] = {
    "craft": _("Thủ công mỹ nghệ"),
    "processed": _("Chế biến nông, lâm, thủy sản và thực phẩm"),
    "machinery": _("Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí"),
    "other": _("Các sản phẩm khác"),
}
STAGES: dict[str, tuple[Any, str]] = {
    "registration": (_("Nhận đăng ký"), "calm"),
    "judging": (_("Giám khảo chấm"), "warn"),
    "voting": (_("Hội đồng bỏ phiếu"), "warn"),
    "decided": (_("Đã công nhận"), "good"),
}
OUTCOMES: dict[str, tuple[Any, str]] = {
    "recognised": (_("Được công nhận"), "good"),
    "not_chosen": (_("Đạt điểm, hội đồng không chọn"), "calm"),
    "below_mark": (_("Chưa đủ điểm"), "calm"),
    "withdrawn": (_("Đã rút"), "bad"),
    "accepted": (_("Hồ sơ đủ"), "good"),
    "open": (_("Hồ sơ chưa nhận"), "warn"),
}
CERTIFICATE_STATES: dict[str, tuple[Any, str]] = {
    "valid": (_("Còn hiệu lực"), "good"),
    "expiring": (_("Hết hạn trong năm nay"), "warn"),
    "expired": (_("Đã hết hạn"), "calm"),
    "withdrawn": (_("Đã thu hồi"), "bad"),
}
PARTS: dict[str, Any] = {
    "council": {"head": _("Chủ tịch"), "deputy": _("Phó Chủ tịch"), "member": _("Ủy viên")},
    "jury": {"head": _("Trưởng ban"), "deputy": _("Phó Trưởng ban"), "member": _("Giám khảo")},
}
BODIES: dict[str, Any] = {"council": _("Hội đồng bình chọn"), "jury": _("Ban giám khảo")}
EFFECTS: dict[str, Any] = {
    "kept": _("Giữ nguyên kết quả"),
    "recognised": _("Công nhận bổ sung"),
    "not_recognised": _("Không công nhận nữa"),
}
ANGLES: dict[str, Any] = {
    "front": _("Chính diện"),
    "side": _("Mặt bên"),
    "top": _("Từ trên xuống"),
}
GRADES: dict[str, Any] = {"text": _("đọc tận nơi"), "secondary": _("thuật lại")}


def entry_state(entry: Any) -> str:
    """Return a key of ``OUTCOMES``."""
    if entry.withdrawn_at:
        return "withdrawn"
    if entry.outcome:
        return str(entry.outcome)
    return "accepted" if entry.accepted_at else "open"
