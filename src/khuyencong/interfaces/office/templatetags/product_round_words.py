"""Words of rounds for pages and for lines of the journal."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.product_rounds.scoring import TENTHS
from khuyencong.interfaces.office import product_round_words as words

register = template.Library()


@register.filter
def round_level(code: str) -> str:
    return str(words.LEVELS.get(code, code))


@register.filter
def product_group(code: str) -> str:
    return str(words.GROUPS.get(code, code))


@register.filter
def round_stage(code: str) -> tuple[Any, str]:
    """Return words and tone."""
    return words.STAGES.get(code, (code, "calm"))


@register.filter
def entry_state(entry: Any) -> tuple[Any, str]:
    """Return words and tone."""
    return words.OUTCOMES[words.entry_state(entry)]


@register.filter
def certificate_state(code: str) -> tuple[Any, str]:
    """Return words and tone."""
    return words.CERTIFICATE_STATES.get(code, (code, "calm"))


@register.filter
def seat_part(seat: Any) -> str:
    return str(words.PARTS[seat.body][seat.part])


@register.filter
def complaint_effect(code: str) -> str:
    return str(words.EFFECTS.get(code, code))


@register.filter
def photo_angle(code: str) -> str:
    return str(words.ANGLES.get(code, code))


@register.filter
def source_grade(code: str) -> str:
    return str(words.GRADES.get(code, code))


@register.filter
def points(tenths: int | None) -> str:
    """Return tenths of a point as people write points: 32,5.

    >>> points(325), points(300), points(None)
    ('32,5', '30', '–')
    """
    if tenths is None:
        return "–"
    whole, rest = divmod(int(tenths), TENTHS)
    return f"{whole},{rest}" if rest else str(whole)


PRODUCT_ROUND_FIELDS: dict[str, Any] = {
    "angle": _("Góc chụp"),
    "body": _("Thuộc"),
    "closes_on": _("Hết hạn nhận"),
    "conflicts": _("Số xung đột lợi ích"),
    "council_number": _("Quyết định lập hội đồng"),
    "council_on": _("Ngày quyết định lập hội đồng"),
    "decision_number": _("Số quyết định"),
    "decision_on": _("Ngày quyết định"),
    "effect": _("Kết quả giải quyết"),
    "group": _("Nhóm sản phẩm"),
    "introduction": _("Giới thiệu"),
    "judges_on": _("Ngày chấm"),
    "level": _("Cấp bình chọn"),
    "lower_certificate": _("Giấy chứng nhận cấp dưới"),
    "numbers": _("Các số"),
    "opens_on": _("Bắt đầu nhận"),
    "part": _("Vai trò"),
    "region": _("Khu vực"),
    "registered": _("Số đăng ký"),
    "revenue_vnd": _("Doanh thu"),
    "stars": _("Số sao OCOP"),
    "target": _("Kỳ cấp trên"),
    "withdrawn_on": _("Ngày thu hồi"),
    "product": _("Sản phẩm"),
    "paper": _("Giấy tờ"),
}


PRODUCT_ROUND_VALUES: dict[str, Any] = {
    "angle": words.ANGLES,
    "body": words.BODIES,
    "effect": words.EFFECTS,
    "group": words.GROUPS,
    "level": words.LEVELS,
    "part": words.PARTS["jury"],
}
