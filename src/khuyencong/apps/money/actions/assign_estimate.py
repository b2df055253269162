"""Record the estimate a unit was assigned for a year from one fund, more of it, or a cut."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.posting import post
from khuyencong.apps.money.booking import MoneyPaper, booked_by, require_amount
from khuyencong.apps.money.lines import line_of, write_entry_of_line
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def assign_estimate(
    *,
    unit: Unit,
    year: int,
    fund: str,
    amount_vnd: int,
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
    is_recoverable: bool = False,
    is_cut: bool = False,
) -> Entry:
    """Book what a decision assigns (TTLT 26/2014 Điều 8.1), or with ``is_cut`` takes away.

    Raises NotAllowed, or BadInput without the number of the decision, or when more is cut than
    is left beside what projects were promised.
    """
    require(actor, "money.assign", unit=unit)
    amount = require_amount(amount_vnd)
    if not paper.number.strip():
        raise BadInput("money.no_decision", "Ghi số quyết định giao dự toán", field="paper_number")
    line = line_of(unit, year=year, fund=fund, is_recoverable=is_recoverable)
    booking = booked_by(paper, actor=actor, at=at)
    entry = post(line, "assigned", -amount if is_cut else amount, booking)
    verb = "money.estimate.cut" if is_cut else "money.estimate.assigned"
    write_entry_of_line(verb, entry, line, actor=actor, at=at)
    return entry
