"""What stands above the table of a statement: account, period, balances."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.documents.spreadsheets.days import read_day
from khuyencong.apps.documents.spreadsheets.sheets import SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_stated_above
from khuyencong.domain.foundation.text import fold

LONGEST_ACCOUNT = 40
_DAY = r"(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4})"
_PERIOD = re.compile(rf"\btu (?:ngay )?:?\s*{_DAY}\s*(?:-|–|den)?\s*(?:den )?(?:ngay )?:?\s*{_DAY}")
_ACCOUNT = re.compile(r"\b(?:so )?(?:tai khoan|tk)(?: so)?\s*:?\s*(\d[\d.\- ]{3,38}\d)")


@dataclass(frozen=True, slots=True)
class StatementHead:
    """What the lines above a table say; "" and None for what they do not. ``unit`` in VND."""

    account: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    unit: int | None = None


def read_head(rows: Iterable[SheetRow]) -> StatementHead:
    """Return what the rows above the heading of a table say.

    >>> row = SheetRow(1, ["Số tài khoản:", "9523.2.1012345", "Từ ngày 01/05/2030 đến 31/05/2030"])
    >>> head = read_head([row])
    >>> head.account, head.starts_on, head.ends_on
    ('9523.2.1012345', datetime.date(2030, 5, 1), datetime.date(2030, 5, 31))
    """
    account, period, unit = "", None, None
    for text in _texts(rows):
        plain = fold(text)
        account = account or next((m[1].strip() for m in _ACCOUNT.finditer(plain)), "")
        period = period or _PERIOD.search(plain)
        unit = unit or (unit_stated_above(text) if len(text) < 60 else None)
    days = [read_day(period[n]) for n in (1, 2)] if period else [None, None]
    return StatementHead(plain_account(account), days[0], days[1], unit)


def plain_account(text: str) -> str:
    """Return the number of an account without spaces, cut to what is kept.

    >>> plain_account(" 9523.2. 1012345 ")
    '9523.2.1012345'
    """
    return re.sub(r"\s+", "", text)[:LONGEST_ACCOUNT]


def _texts(rows: Iterable[SheetRow]) -> Iterator[str]:
    """Yield each cell, and each row as one text: a label and its value may be two cells."""
    for row in rows:
        cells = [text[:300] for text in row.texts().values()]
        yield from cells
        yield " ".join(cells)[:600]
