"""The code of the state budget under which the money is booked, by date.

References: TTLT 26/2014/TTLT-BTC-BCT, Điều 8.3.a; TT 28/2018/TT-BTC (second-hand).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.norms.rules.fact import Fact, in_force
from khuyencong.domain.norms.rules.table import load_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetCode(Fact):
    """``category_code`` is the loại, ``section_code`` the khoản; the chương is the unit's own."""

    category_code: str
    section_code: str


def budget_code(*, on: date) -> BudgetCode | None:
    """Return the code of a day; None before any text we hold.

    Examples
    --------
    >>> code = budget_code(on=date(2016, 11, 23))
    >>> code.category_code, code.section_code, str(code.source(date(2016, 11, 23)))
    ('070', '102', 'Điều 8.3.a TTLT 26/2014/TTLT-BTC-BCT')
    """
    return next(iter(in_force(load_facts("budget_codes", BudgetCode), on=on)), None)
