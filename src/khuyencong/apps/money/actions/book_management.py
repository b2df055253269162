"""Set money of a line aside for management, or record what of it was spent."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.models import Entry, FundLine
from khuyencong.apps.ledger.posting import post
from khuyencong.apps.money.booking import MoneyPaper, booked_by, require_amount
from khuyencong.apps.money.lines import write_entry_of_line


@transaction.atomic
def book_management(
    *,
    line: FundLine,
    kind: Literal["management", "managed"],
    amount_vnd: int,
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
) -> Entry:
    """Book it. Raises NotAllowed, or BadInput above what the line, or what was set aside, holds."""
    require(actor, "money.assign" if kind == "management" else "money.book", unit=line.unit)
    amount = require_amount(amount_vnd)
    entry = post(line, kind, amount, booked_by(paper, actor=actor, at=at))
    verb = "money.management.spent" if kind == "managed" else "money.management.set_aside"
    write_entry_of_line(verb, entry, line, actor=actor, at=at)
    return entry
