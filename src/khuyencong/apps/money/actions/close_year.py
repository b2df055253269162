"""Close the books of a fund line for its year: for good."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.models import Entry, FundLine
from khuyencong.apps.ledger.posting import post
from khuyencong.apps.money.booking import MoneyPaper, booked_by
from khuyencong.apps.money.lines import write_entry_of_line
from khuyencong.apps.money.permissions import can_close_year
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def close_year(*, line: FundLine, paper: MoneyPaper, actor: Account, at: datetime) -> Entry:
    """Book the closing; afterwards the line takes no entry, not even a reversal.

    Raises NotAllowed, or BadInput for a year that still runs, or while money is out that is
    neither settled, given back nor carried over.
    """
    can_close_year(actor, line).or_raise(NotAllowed)
    if paper.on.year <= line.year:
        raise BadInput(
            "money.year_runs",
            "Năm {year} chưa hết: khóa sổ từ ngày 01/01/{after}",
            field="happened_on",
            year=line.year,
            after=line.year + 1,
        )
    # Held before the entry draws its number: whatever is numbered later was booked later.
    line = FundLine.objects.select_for_update().get(pk=line.pk)
    entry = post(line, "year_closed", 1, booked_by(paper, actor=actor, at=at))
    write_entry_of_line("money.year.closed", entry, line, actor=actor, at=at)
    return entry
