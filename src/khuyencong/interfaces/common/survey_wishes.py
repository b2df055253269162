"""What people may ask for in a survey, in plain words: a line of support for each."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext_lazy as _

WISHES: dict[str, Any] = {
    "machinery": _("Mua máy móc, thiết bị mới"),
    "technology_line": _("Đầu tư cả dây chuyền sản xuất"),
    "demonstration_model": _("Làm thử công nghệ mới, sản phẩm mới để nơi khác học theo"),
    "vocational_training": _("Dạy nghề cho lao động"),
    "management_training": _("Học quản lý, khởi sự doanh nghiệp"),
    "cleaner_production_assessment": _("Sản xuất sạch hơn, tiết kiệm điện, nguyên liệu"),
    "establishment_pollution": _("Xử lý nước thải, khói bụi, chất thải"),
    "domestic_fair_joined": _("Đi hội chợ, triển lãm bán hàng"),
    "trademark": _("Nhãn hiệu, thương hiệu, mẫu mã"),
    "consultancy": _("Tư vấn, thiết kế, marketing"),
    "information_technology": _("Ứng dụng công nghệ thông tin, bán hàng trên mạng"),
}
"""The order in which the form offers them."""


def wish_choices(lines: Collection[str] = ()) -> list[tuple[str, Any]]:
    """Return what a campaign offers: all when it names no line."""
    return [(line, words) for line, words in WISHES.items() if not lines or line in lines]
