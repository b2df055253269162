"""Quantities as officers write them: 1.200,5 and 1200.5."""

from __future__ import annotations

import re
from decimal import Decimal

from khuyencong.apps.documents.spreadsheets.cell_errors import as_text

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_COMMA = re.compile(r"[+-]?\d{1,15}(?:,\d+)?", re.ASCII)
_POINT = re.compile(r"[+-]?\d{1,15}\.\d+", re.ASCII)
DIGITS = Decimal("0.001")
LARGEST = 10**15


def read_quantity(value: object) -> Decimal | None:
    """Return the number a cell states with three digits at most behind its comma, else None.

    Dots in groups of three stand between thousands; a single other dot is the decimal point of a
    program.

    Examples
    --------
    >>> read_quantity("1.200,5"), read_quantity("1.200"), read_quantity("12.5"), read_quantity(7.25)
    (Decimal('1200.5'), Decimal('1200'), Decimal('12.5'), Decimal('7.25'))
    >>> read_quantity("khoảng 20") is None, read_quantity(float("nan")) is None
    (True, True)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        known = abs(value) < LARGEST  # false of what is no number, too
        return _short(Decimal(repr(value)).quantize(DIGITS)) if known else None
    text = as_text(value).replace(" ", "").replace("\u2212", "-")
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _COMMA.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return Decimal(text) if _POINT.fullmatch(text) else None


def _short(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
