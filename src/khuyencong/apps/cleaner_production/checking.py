"""Checks of plain values that every row of a file shares; refusals name the field."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_number
from khuyencong.domain.foundation.text import nfc


def bad(field: str, message: str) -> BadInput:
    """Return the refusal of a value."""
    return BadInput(
        "cleaner_production.bad_value", message.replace("{", "{{").replace("}", "}}"), field=field
    )


def settled_text(field: str, text: Any, most: int) -> str:
    """Return a text in one shape. Raises BadInput when it is none, or too long."""
    if not isinstance(text, str):
        raise bad(field, "Cần một đoạn chữ")
    shape = nfc(text.replace("\x00", "")).strip()
    if len(shape) > most:
        raise bad(field, f"Nhiều nhất {most} ký tự")
    return shape


def require_words(field: str, text: str, message: str) -> None:
    """Refuse an empty text."""
    if not text:
        raise bad(field, message)


def require_within(
    field: str, value: Any, *, most: int | Decimal, above_zero: bool = False
) -> None:
    """Refuse what is no number from 0 (or above it) to ``most``; None is let pass."""
    if value is None:
        return
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if not is_number or not Decimal(value).is_finite():
        raise bad(field, "Cần một số")
    least = "lớn hơn 0" if above_zero else "từ 0"
    if not 0 <= value <= most or (above_zero and value == 0):
        raise bad(field, f"Cần một số {least} đến {format_number(Decimal(most))}")


def plain(quantity: Decimal) -> Decimal:
    """Return a quantity without the zeros behind its comma.

    >>> plain(Decimal("3.000")), plain(Decimal("1200.500"))
    (Decimal('3'), Decimal('1200.5'))
    """
    whole = quantity.to_integral_value()
    return whole if whole == quantity else quantity.normalize()
