"""What a sheet of needs says: plain rows, and what could not be understood."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.domain.foundation.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRow:
    """One need as the sheet states it; ``None`` where the sheet is silent.

    Money is whole đồng. ``support_vnd`` is a support whose fund the sheet does not name;
    ``year`` falls back on the year in the heading of the sheet.
    """

    title: str
    beneficiary: str | None = None
    place: str | None = None
    content: str | None = None
    total_vnd: int | None = None
    kcqg_vnd: int | None = None
    kcdp_vnd: int | None = None
    own_vnd: int | None = None
    support_vnd: int | None = None
    other_vnd: int | None = None
    year: int | None = None
    starts_on: date | None = None
    finishes_on: date | None = None
    schedule: str | None = None
    workers: int | None = None
    priority_area: str | None = None
    establishment_kind: str | None = None
    tax_code: str | None = None
    phone: str | None = None
    note: str | None = None
    section: str | None = None
    sheet: str = ""
    row: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON, the eight main fields first."""
        return {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in asdict(self).items()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnoredRow:
    """A row (or, without a row number, a sheet) that was read and holds no need."""

    sheet: str
    row: int | None
    reason: str
    text: str

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return asdict(self)


@dataclass(slots=True)
class SheetReading:
    """All that was understood from a file."""

    rows: list[NeedRow] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)
    ignored: list[IgnoredRow] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        """Whether some row was left out because it could not be understood."""
        return any(error.level == "error" for error in self.errors)


def fingerprint(row: NeedRow) -> str:
    """Return what makes two needs the same one: title, beneficiary, place and content, folded.

    Examples
    --------
    >>> a = NeedRow(title="Hỗ trợ máy móc", beneficiary="Công ty TNHH A")
    >>> b = NeedRow(title="HỖ TRỢ  MÁY MÓC", beneficiary="công ty TNHH A", row=7)
    >>> fingerprint(a) == fingerprint(b)
    True
    """
    parts = (row.title, row.beneficiary, row.place, row.content)
    text = "\x1f".join(fold(part or "") for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()
