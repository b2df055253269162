"""Where the entries behind a figure are read: the list of entries with its filters set."""

from __future__ import annotations

from django.utils.http import urlencode

from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.interfaces.office.addresses import page_address


def fund_key(line: FundLine | Position) -> str:
    """Return the option that the filter by fund of the list has for a line."""
    return f"{line.fund}-back" if line.is_recoverable else line.fund


def entries_address(line: FundLine | Position, *, kind: str = "", code: str = "") -> str:
    """Return the entries of a line, of one kind, of the project with that code."""
    asked: dict[str, str | int] = {
        "q": code,
        "kind": kind,
        "fund": fund_key(line),
        "year": line.year,
        "unit": line.unit_id,
    }
    return f"{page_address('money_entries')}?{urlencode({k: v for k, v in asked.items() if v})}"
