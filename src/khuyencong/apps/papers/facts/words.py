"""How facts are written in papers; what is not known is a line of dots, never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from khuyencong.apps.documents.rendering.amount_words import amount_in_words
from khuyencong.apps.documents.rendering.text import BLANK, clean, vnd
from khuyencong.domain.foundation.numbers import format_vnd

Row = dict[str, str]
Facts = dict[str, str | list[Row]]


def told(text: str | None) -> str:
    """Return a text on one line, dots when there is none."""
    return clean(text or "") or BLANK


def long_day(day: date | None) -> str:
    """Return a day as papers write it.

    Examples
    --------
    >>> long_day(date(2026, 3, 5)), long_day(date(2026, 2, 11)), long_day(None)
    ('ngày 05 tháng 3 năm 2026', 'ngày 11 tháng 02 năm 2026', 'ngày … tháng … năm …')
    """
    if day is None:
        return "ngày … tháng … năm …"
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def amount(name: str, amount_vnd: int | None) -> dict[str, str]:
    """Return an amount under its word, and in words under ``<word>_bang_chu``.

    Examples
    --------
    >>> amount("de_nghi", 1_200_000)["de_nghi_bang_chu"]
    'Một triệu hai trăm nghìn đồng'
    """
    if amount_vnd is None:
        return {name: f"{BLANK} đồng", f"{name}_bang_chu": BLANK}
    return {name: vnd(amount_vnd), f"{name}_bang_chu": amount_in_words(amount_vnd)}


def figure(amount_vnd: int | None) -> str:
    """Return an amount without its unit; dots when it is not known."""
    return BLANK if amount_vnd is None else format_vnd(amount_vnd)


def numbered(rows: Iterable[Mapping[str, str | None]]) -> list[Row]:
    """Return rows with their number under ``stt``, texts cleaned, dots for what is empty."""
    return [
        {"stt": str(place), **{key: told(value) for key, value in row.items()}}
        for place, row in enumerate(rows, start=1)
    ]


def blanks_of(facts: Facts) -> list[str]:
    """Return the words of what is not known, and of lists without rows."""
    return [word for word, value in facts.items() if not value or "…" in str(value)]
