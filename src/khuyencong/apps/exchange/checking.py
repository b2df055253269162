"""Checks of plain values that the rows of this app share; refusals name the field."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

_PERSON = re.compile(r"(?:ông|bà|anh|chị|đồng chí|đ/c)\s+[^\W\d_]", re.IGNORECASE)


def bad(field: str, message: str) -> BadInput:
    """Return the refusal of a value."""
    return BadInput("exchange.bad_value", "{told}", field=field, told=message)


def settled_line(field: str, text: str, most: int) -> str:
    """Return one line of text in one normal form. Raises BadInput when it is too long."""
    return _within(field, nfc(text.replace("\x00", "")), most)


def settled_text(field: str, text: str, most: int) -> str:
    """Return a text with its lines kept. Raises BadInput when it is too long."""
    shape = unicodedata.normalize("NFC", text.replace("\x00", "").replace("\r\n", "\n"))
    return _within(field, shape.strip(), most)


def require_words(field: str, text: str, message: str) -> None:
    """Refuse an empty text."""
    if not text:
        raise bad(field, message)


def require_office(field: str, text: str) -> None:
    """Refuse what begins like a person's name: people stand here by their office."""
    if _PERSON.match(text):
        raise bad(field, "Chỉ ghi chức vụ hoặc cơ quan, ví dụ “Giám đốc Sở Công Thương”; không tên")


def require_one_of(field: str, value: Any, choices: Any) -> None:
    """Refuse a value that is not offered."""
    if value not in choices:
        raise bad(field, "Chọn một trong các giá trị có sẵn")


def changed_meanwhile() -> BadInput:
    """Return the refusal of who had an older state before him."""
    return BadInput(
        "exchange.changed_meanwhile",
        "Người khác vừa sửa chỗ này; mở lại trang để xem bản mới rồi sửa tiếp",
    )


def _within(field: str, text: str, most: int) -> str:
    if len(text) > most:
        raise bad(field, f"Tối đa {most} ký tự; nhận được {len(text)}")
    return text
