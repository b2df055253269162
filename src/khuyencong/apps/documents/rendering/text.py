"""Text of users as papers may carry it, and the few phrases all papers share."""

from __future__ import annotations

import unicodedata
from datetime import date

from khuyencong.domain.foundation.numbers import format_vnd

BLANK = "………"


def clean(text: str) -> str:
    """Return the text in NFC on one line, without control, bidi or broken characters.

    Examples
    --------
    >>> clean("Cơ sở\\x00 A\\tB\\u202e")
    'Cơ sở A B'
    """
    kept = (
        " " if char.isspace() else "" if unicodedata.category(char).startswith("C") else char
        for char in unicodedata.normalize("NFC", text)
    )
    return " ".join("".join(kept).split())


def vnd(amount_vnd: int) -> str:
    """Return an amount with its unit, kept on one line: "1.200.000 đồng"."""
    return f"{format_vnd(amount_vnd)}\u00a0đồng"


def million_vnd(amount_vnd: int) -> str:
    """Return an amount in million đồng with at most one decimal.

    Examples
    --------
    >>> million_vnd(1_250_400_000)
    '1.250,4'
    >>> million_vnd(200_000_000)
    '200'
    """
    tenths = (abs(amount_vnd) + 50_000) // 100_000
    whole = format_vnd(tenths // 10) + (f",{tenths % 10}" if tenths % 10 else "")
    return f"-{whole}" if amount_vnd < 0 and tenths else whole


def place_and_day(place: str, day: date | None) -> str:
    """Return the line of place and day; dots where the day is not known.

    Days below 10 and months 1 and 2 carry a leading zero, as official papers write them.

    Examples
    --------
    >>> place_and_day("Gia Lai", date(2026, 3, 5))
    'Gia Lai, ngày 05 tháng 3 năm 2026'
    >>> place_and_day("Gia Lai", None)
    'Gia Lai, ngày … tháng … năm …'
    """
    if day is None:
        return f"{place}, ngày … tháng … năm …"
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{place}, ngày {day.day:02d} tháng {month} năm {day.year}"


def number_line(code: str) -> str:
    """Return the number of a paper not yet registered: "Số:        /TTr-SCT"."""
    return f"Số:{chr(0xA0) * 8}/{code}"


def ended(lines: tuple[str, ...]) -> list[str]:
    """Return a list as papers punctuate it: semicolons, a full stop at the end."""
    bare = [clean(line).rstrip(" ;.,") for line in lines if clean(line)]
    return [f"{line}{'.' if i == len(bare) - 1 else ';'}" for i, line in enumerate(bare)]


ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return a Roman numeral.

    Examples
    --------
    >>> [roman(n) for n in (1, 4, 9, 14)]
    ['I', 'IV', 'IX', 'XIV']
    """
    text = ""
    for value, sign in ROMAN:
        while number >= value:
            text += sign
            number -= value
    return text
