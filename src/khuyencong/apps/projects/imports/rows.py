"""One project of the past as a sheet or a form tells it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.lifecycle.model import Chain


class PastPaper(NamedTuple):
    """Number and day of the paper of a step, as its office numbered it."""

    number: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRow:
    """A project in the state it had reached. Money is whole đồng, None where nobody said.

    ``amounts`` holds, by kind of the six amounts, the đồng of each fund; ``papers`` the paper of
    each step that is known. ``sheet`` and ``row`` tell where it stood; empty when typed.
    """

    title: str
    year: int
    chain: Chain
    state: str
    former_code: str = ""
    beneficiary: str = ""
    place: str = ""
    content: str = ""
    note: str = ""
    total_vnd: int | None = None
    own_vnd: int | None = None
    is_recoverable: bool = False
    amounts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    papers: Mapping[str, PastPaper] = field(default_factory=dict)
    sheet: str = ""
    row: int | None = None


@dataclass(slots=True)
class PastReading:
    """What a file says: projects, and what could not be understood."""

    rows: list[PastRow] = field(default_factory=list)
    errors: list[CellError] = field(default_factory=list)


def fingerprint(row: PastRow) -> str:
    """Return what makes two rows the same project: year, fund, former code, words.

    >>> a = PastRow(title="Hỗ trợ máy sấy", year=2014, chain="KCDP", state="closed")
    >>> b = PastRow(title="HỖ TRỢ  MÁY SẤY", year=2014, chain="KCDP", state="settled", row=9)
    >>> fingerprint(a) == fingerprint(b)
    True
    """
    parts = (str(row.year), row.chain, row.former_code, row.title, row.beneficiary, row.place)
    return hashlib.sha256("\x1f".join(map(fold, parts)).encode()).hexdigest()
