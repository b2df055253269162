"""Read the texts, days and counts of one line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from khuyencong.apps.documents.spreadsheets.amounts import is_blank_mark
from khuyencong.apps.documents.spreadsheets.cell_errors import as_text, shown
from khuyencong.apps.documents.spreadsheets.counts import read_count
from khuyencong.apps.documents.spreadsheets.days import read_day, read_year
from khuyencong.apps.documents.spreadsheets.limits import MAX_CELL_CHARS
from khuyencong.apps.documents.spreadsheets.sheets import Fault
from khuyencong.apps.needs.imports.columns import label_of
from khuyencong.apps.needs.imports.reports import Reports
from khuyencong.apps.needs.imports.tables import Draft
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.foundation.text import fold

TEXT_FIELDS = (
    *("title", "content", "beneficiary", "place", "commune", "district", "province", "schedule"),
    *("priority_area", "establishment_kind", "tax_code", "phone", "note", "fund"),
)
_PLACE_PARTS = ("place", "commune", "district", "province")
_DITTO = {"nt", "-nt-", "- nt -", "nhu tren", '"', "''", "”", "“", "//", "-//-"}
_LIKE_FORMULA = ("=", "@")
_LONGEST_MARK = 12
"""Longer texts are neither a mark for "nothing" nor one for "as above"."""

_ADDRESS = re.compile(
    r"^(.+?)\s*(?:"
    r"[,;(–-]?\s*\bđịa (?:chỉ|điểm)\s*:\s*"
    r"|\((?=[^)]+\)$)|;\s+|\s[-–]\s+"
    r"|,\s*(?=(?:thôn|ấp|khu phố|tổ dân phố|số \d|đường|xã|phường|thị trấn|huyện|quận|thị xã"
    r"|thành phố|tp\b|tx\b|tt\b|ccn\b|kcn\b|cụm công nghiệp|khu công nghiệp))"
    r")(.+)$",
    re.IGNORECASE,
)

T = TypeVar("T")


def join_place(texts: dict[str, str]) -> str | None:
    """Return the place from its parts, small to large, none said twice."""
    parts: list[str] = []
    for name in _PLACE_PARTS:
        text = texts.get(name)
        if text and not any(text.lower() in part.lower() for part in parts):
            parts.append(text)
    return ", ".join(parts) or None


def split_address(text: str) -> tuple[str, str | None]:
    """Return the name and the address that one cell gives together.

    Examples
    --------
    >>> split_address("Công ty A (xã An Hòa, huyện An Lão)")
    ('Công ty A', 'xã An Hòa, huyện An Lão')
    >>> split_address("HTX B, thị xã An Nhơn"), split_address("Cơ sở C")
    (('HTX B', 'thị xã An Nhơn'), ('Cơ sở C', None))
    """
    found = _ADDRESS.match(text)
    return (found[1].strip(), found[2].strip(" ).;")) if found else (text, None)


class TextReader:
    """Reads all that is not money; "như trên" and the like repeat the line above."""

    def __init__(self, reports: Reports) -> None:
        self._reports = reports
        self._above: dict[str, str] = {}

    def texts(self, draft: Draft) -> dict[str, str]:
        """Return the texts of a line, without its blank cells."""
        found = {}
        for name in TEXT_FIELDS:
            if name in draft.cells and (text := self._text(draft, name)):
                found[name] = text
        self._above = found
        return found

    def _text(self, draft: Draft, name: str) -> str | None:
        value = draft.cells[name]
        if (
            isinstance(value, str)
            and _LONGEST_MARK < len(value) <= MAX_CELL_CHARS
            and not value.startswith(_LIKE_FORMULA)
        ):
            return value  # the common case, told quickly
        text = as_text(value).strip()
        if isinstance(value, Fault):
            self._reject(draft, name, "chữ gõ trực tiếp", str(value))
        elif len(text) > MAX_CELL_CHARS:
            limit, length = format_vnd(MAX_CELL_CHARS), format_vnd(len(text))
            self._reject(draft, name, f"không quá {limit} ký tự", f"dài {length} ký tự")
        elif text.startswith(_LIKE_FORMULA):
            self._reject(
                draft, name, "chữ thường, không mở đầu bằng “=” hoặc “@”", "giống một công thức"
            )
        elif len(text) < 8 and fold(text) in _DITTO:
            return self._above.get(name)
        elif not is_blank_mark(text):
            return text
        return None

    def _reject(self, draft: Draft, name: str, expected: str, why: str) -> None:
        self._reports.add(
            draft.row,
            name,
            value=draft.cells[name],
            expected=expected,
            message=f"{label_of(name)}: {why}",
        )

    def year(self, draft: Draft) -> int | None:
        """Return the year of a line's own cell."""
        return self._optional(draft, "year", read_year, "năm, ví dụ 2017")

    def workers(self, draft: Draft) -> int | None:
        """Return the number of workers."""
        return self._optional(draft, "workers", read_count, "số người, ví dụ 25")

    def day(self, draft: Draft, name: str) -> date | None:
        """Return the first or last day of the work; a month counts from its first to last day."""
        at_end = name == "finishes"
        return self._optional(
            draft,
            name,
            lambda value: read_day(value, at_end=at_end),
            "ngày dạng 23/11/2016 hoặc tháng dạng 11/2016",
        )

    def _optional(
        self, draft: Draft, name: str, read: Callable[[object], T | None], expected: str
    ) -> T | None:
        value = draft.cells.get(name)
        if is_blank_mark(value):
            return None
        found = read(value)
        if found is None:
            self._reports.warn(
                draft.row,
                name,
                value=value,
                expected=expected,
                message=f"{label_of(name)}: không hiểu “{shown(value)}”, để trống",
            )
        return found
