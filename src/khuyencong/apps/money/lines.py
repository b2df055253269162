"""What the actions on a fund line share."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.ledger.lines import fund_line
from khuyencong.apps.ledger.models import Entry, FundLine, Position
from khuyencong.apps.money.booking import told
from khuyencong.domain.foundation.errors import BadInput

FUNDS_VI = {"KCQG": "KCQG", "KCDP": "KCĐP"}
FIRST_YEAR, LAST_YEAR = 2000, 2100
"""Years that can be meant; what is typed outside is a slip."""


def line_of(unit: Unit, *, year: int, fund: str, is_recoverable: bool = False) -> FundLine:
    """Return the fund line, made when first needed. Raises BadInput for what cannot be one."""
    if type(year) is not int or not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadInput("money.bad_year", "Năm ngân sách chưa đúng", field="year")
    if fund not in FUNDS_VI:
        raise BadInput("money.bad_fund", "Chọn nguồn KCQG hoặc KCĐP", field="fund")
    return fund_line(
        unit_id=unit.pk,
        province_id=province_of(unit).pk,
        year=year,
        fund=fund,
        is_recoverable=is_recoverable and fund == "KCDP",
    )


def name_of(line: FundLine | Position) -> str:
    """Return the line in words."""
    more = ", có thu hồi" if line.is_recoverable else ""
    return f"{FUNDS_VI[line.fund]} {line.year}{more}"


def write_entry_of_line(
    verb: str, entry: Entry, line: FundLine, *, actor: Account, at: datetime
) -> None:
    """Write the line of the journal about an entry of a fund line."""
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=line.unit_id,
        object_kind="fund_line",
        object_id=line.pk,
        label=name_of(line),
        data=told(entry),
        reason=entry.reason,
    )
