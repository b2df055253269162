"""A statement of practice beside management costs: a line that agrees, one that differs, two alone.

All of it is made up; file, account and papers say so.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.ledger.models import FundLine
from khuyencong.apps.money.actions.assign_estimate import assign_estimate
from khuyencong.apps.money.actions.book_management import book_management
from khuyencong.apps.money.booking import MoneyPaper
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.notices.run_job import run_job
from khuyencong.apps.treasury.actions.start_statement_import import start_statement_import
from khuyencong.apps.treasury.background import read_stored_statement
from khuyencong.apps.treasury.models import Statement
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

YEAR = 2020
MILLION = 1_000_000
NUMBER = "minh họa"
BOOKED, SENT = moment("2020-07-01 09:00"), moment("2020-07-03 09:00")
SPENT = (
    (6_000_000, date(2020, 6, 5), "UNC 41"),
    (4_500_000, date(2020, 6, 12), "UNC 42"),
    (3_000_000, date(2020, 6, 29), "UNC 43"),
)
NAME = "sao-ke-minh-hoa.csv"
STATEMENT = (
    "Số tài khoản:;0000.0.0000000;Từ ngày 01/06/2020 đến ngày 30/06/2020;;\n"
    "Ngày hạch toán;Số chứng từ;Nội dung;Phát sinh nợ;Phát sinh có\n"
    ";;Số dư đầu kỳ;;50.000.000\n"
    f"08/06/2020;UNC 41;Chi quản lý chương trình ({ILLUSTRATIVE});6.000.000;\n"
    f"15/06/2020;UNC 42;Chi quản lý chương trình ({ILLUSTRATIVE});4.050.000;\n"
    f"30/06/2020;;Phí chuyển tiền ({ILLUSTRATIVE});22.000;\n"
    ";;Cộng phát sinh;10.072.000;\n"
    ";;Số dư cuối kỳ;;39.928.000\n"
)


def send_a_statement(cast: Cast) -> None:
    """Book three management costs and send the statement of their month. Told once."""
    unit, officer = cast.units["centre"], cast.people["canbo"]
    if Statement.objects.filter(unit=unit, file__name=NAME).exists():
        return
    given: dict[str, Any] = {"actor": officer, "at": BOOKED}
    decided = MoneyPaper(on=date(2020, 1, 10), number=NUMBER)
    assign_estimate(
        unit=unit, year=YEAR, fund="KCDP", amount_vnd=900 * MILLION, paper=decided, **given
    )
    line = FundLine.objects.get(unit=unit, year=YEAR, fund="KCDP", is_recoverable=False)
    book_management(line=line, kind="management", amount_vnd=15 * MILLION, paper=decided, **given)
    for amount_vnd, on, number in SPENT:
        paper = MoneyPaper(on=on, number=number)
        book_management(line=line, kind="managed", amount_vnd=amount_vnd, paper=paper, **given)
    data = STATEMENT.encode("utf-8-sig")
    job = start_statement_import(name=NAME, data=data, unit=unit, actor=officer, at=SENT)
    run_job(job.pk, job.attempt, read_stored_statement, at=SENT)
