"""What is wrong with one cell, in one shape; and how a message repeats a cell."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, Literal

from khuyencong.apps.documents.spreadsheets.limits import SHOWN_CHARS
from khuyencong.domain.foundation.numbers import format_day


@dataclass(frozen=True, slots=True, kw_only=True)
class CellError:
    """What is wrong with one cell. An ``error`` keeps its row out; a ``warning`` does not.

    ``row`` counts from 1 as Excel shows it; ``column`` is a letter, or None for the whole row.
    """

    sheet: str
    row: int | None
    column: str | None
    header: str | None
    value: str | None
    expected: str
    message: str
    level: Literal["error", "warning"] = "error"

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return asdict(self)


def as_text(value: object) -> str:
    """Return a cell as text: whole numbers without ".0", days as dd/mm/yyyy."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return format_day(value.date())
    return format_day(value) if isinstance(value, date) else str(value)


def shown(value: object) -> str | None:
    """Return a cell as a message repeats it, cut to a readable length."""
    if value is None:
        return None
    text = as_text(value)
    return text if len(text) <= SHOWN_CHARS else text[: SHOWN_CHARS - 1] + "…"
