"""Read one value of norm data; each refuses with a sentence that says what it expected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from khuyencong.domain.norms.lines import PERCENT_OF_LINE

MAX_VND = 10**15
MAX_SHARE_DIGITS = 6
MAX_MULTIPLIER = 3


def read_text(value: Any) -> str:
    """Return text; null is no text."""
    if value is None:
        return ""
    if not isinstance(value, str) or value != value.strip():
        raise ValueError("cần chuỗi văn bản, không có dấu cách ở hai đầu")
    return value


def read_required_text(value: Any) -> str:
    text = read_text(value)
    if not text:
        raise ValueError("không được để trống")
    return text


def read_day(value: Any) -> date | None:
    if value is None:
        return None
    if isinstance(value, datetime) or not isinstance(value, date):
        raise ValueError("cần ngày dạng 2018-05-11 hoặc null")
    return value


def read_amount(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= MAX_VND:
        raise ValueError("cần số đồng nguyên dương hoặc null")
    return value


def read_share(value: Any) -> Decimal | None:
    """Return a share written as quoted decimal text, so that no float comes near money."""
    if value is None:
        return None
    try:
        share = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        share = None
    if share is None or not share.is_finite() or share <= 0:
        raise ValueError('cần số thập phân dương trong dấu nháy, ví dụ "0.50", hoặc null')
    if -int(share.as_tuple().exponent) > MAX_SHARE_DIGITS:
        raise ValueError(f"quá {MAX_SHARE_DIGITS} chữ số thập phân")
    return share


def check_share_range(share: Decimal | None, unit: str) -> None:
    """Refuse a share of a cost above the whole, and a multiplier that lowers or runs away."""
    if share is None:
        return
    if unit == PERCENT_OF_LINE and not 1 <= share <= MAX_MULTIPLIER:
        raise ValueError(f"hệ số phải từ 1 đến {MAX_MULTIPLIER}")
    if unit != PERCENT_OF_LINE and share > 1:
        raise ValueError("tỷ lệ phải lớn hơn 0 và không quá 1")


def one_of(allowed: Any) -> Callable[[Any], str]:
    """Return a reader for one of a fixed set of words."""
    words = tuple(allowed)

    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError(f"cần một trong: {', '.join(words)}")
        return value

    return read
