"""Checks of plain values that the rows of this app share; refusals name the field."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc


def bad(field: str, message: str) -> BadInput:
    """Return the refusal of a value."""
    return BadInput("facilities.bad_value", "{told}", field=field, told=message)


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


def require_one_of(field: str, value: Any, choices: Any) -> None:
    """Refuse a value that is not offered."""
    if value not in choices:
        raise bad(field, "Chọn một trong các giá trị có sẵn")


def require_order(field: str, first: date | None, last: date | None) -> None:
    """Refuse a last day before the first one."""
    if first and last and last < first:
        raise bad(field, f"Ngày này không trước ngày {first:%d/%m/%Y}")


def require_not_ahead(field: str, day: date | None, *, today: date) -> None:
    """Refuse a day that has not come."""
    if day and day > today:
        raise bad(field, f"Ngày này chưa tới; hôm nay là {today:%d/%m/%Y}")


def changed_meanwhile() -> BadInput:
    """Return the refusal of who had an older state before him."""
    return BadInput(
        "facilities.changed_meanwhile",
        "Người khác vừa sửa chỗ này; mở lại trang để xem bản mới rồi sửa tiếp",
    )


def _within(field: str, text: str, most: int) -> str:
    if len(text) > most:
        raise bad(field, f"Tối đa {most} ký tự; nhận được {len(text)}")
    return text
