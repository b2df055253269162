"""Biên bản đối chiếu: a statement beside the ledger, as .docx to be signed and as .xlsx.

The treasury's own form was never seen by us: the columns are ours, and the paper says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

import xlsxwriter

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.text import clean, number_line, place_and_day
from khuyencong.domain.foundation.numbers import format_day, format_vnd

TITLE = "Biên bản đối chiếu số liệu"
NOTE_VI = (
    "Mẫu của Kho bạc chưa xem được: các cột do phần mềm đặt, đối chiếu với mẫu đang dùng trước khi "
    "ký. Số dương là tiền chi ra, số âm là tiền thu về."
)
COLUMNS = (
    Column("TT", 9, "center"),
    Column("Ngày", 21, "center"),
    Column("Số chứng từ", 21),
    Column("Nội dung", 42),
    Column("Theo Kho bạc", 25, "right"),
    Column("Theo đơn vị", 25, "right"),
    Column("Lý do", 22),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesRow:
    """One match, or what stands alone; money out above zero. [VND]"""

    on: date
    number: str
    text: str
    treasury_vnd: int
    here_vnd: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciliationMinutes:
    """The period of an account; every line and entry of it stands in one of the three lists.

    A match may hold a line or an entry of a day outside the period, so that ``carried_vnd`` may
    differ from zero.
    """

    unit: str
    province: str
    account: str
    starts_on: date
    ends_on: date
    opening_vnd: int | None
    closing_vnd: int | None
    lines_vnd: int
    entries_vnd: int
    matched: tuple[MinutesRow, ...]
    treasury_only: tuple[MinutesRow, ...]
    here_only: tuple[MinutesRow, ...]

    @property
    def outside_treasury_vnd(self) -> int:
        """Return what matches hold of lines outside the period [VND]."""
        told = (*self.matched, *self.treasury_only)
        return sum(row.treasury_vnd for row in told) - self.lines_vnd

    @property
    def outside_here_vnd(self) -> int:
        """Return what matches hold of entries outside the period [VND]."""
        told = (*self.matched, *self.here_only)
        return sum(row.here_vnd for row in told) - self.entries_vnd


def write_minutes_docx(minutes: ReconciliationMinutes, path: Path) -> None:
    """Write the minutes with room for both signatures."""
    paper = nd30.new_paper(f"{TITLE}: {minutes.account}")
    nd30.masthead(
        paper,
        superior=(),
        issuer=(minutes.unit,),
        number=number_line("BB"),
        place_and_day=place_and_day(minutes.province, None),
    )
    period = f"từ {format_day(minutes.starts_on)} đến {format_day(minutes.ends_on)}"
    nd30.title(paper, TITLE, about=f"Tài khoản {clean(minutes.account)}, {period}")
    for label, amount in _sums(minutes):
        body.text(paper, f"{label}: {format_vnd(amount)} đồng.")
    for heading, rows in _parts(minutes):
        body.section(paper, heading)
        if rows:
            add_table(paper, COLUMNS, [_cells(n, row) for n, row in enumerate(rows, start=1)])
        else:
            body.text(paper, "Không có.")
    body.note(paper, NOTE_VI)
    nd30.closing(
        paper, recipients=(), signer=("Đại diện Kho bạc", "Đại diện đơn vị"), archive="kế toán"
    )
    nd30.save_paper(paper, path)


def write_minutes_xlsx(minutes: ReconciliationMinutes, file: BinaryIO) -> None:
    """Write the minutes as a sheet; text stays text, whatever it starts with."""
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Đối chiếu")
        bold = book.add_format({"bold": True, "text_wrap": True})
        money = book.add_format({"num_format": "#,##0"})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for column, width in enumerate((6, 12, 18, 60, 18, 18, 40)):
            sheet.set_column(column, column, width)
        line = 0
        sheet.write_string(line, 0, f"{TITLE}: {clean(minutes.account)}", bold)
        for label, amount in _sums(minutes):
            line += 1
            sheet.write_string(line, 3, label)
            sheet.write_number(line, 4, amount, money)
        for heading, rows in _parts(minutes):
            line += 2
            sheet.write_string(line, 0, heading, bold)
            line += 1
            for column, each in enumerate(COLUMNS):
                sheet.write_string(line, column, each.heading, bold)
            for number, row in enumerate(rows, start=1):
                line += 1
                sheet.write_number(line, 0, number)
                sheet.write_datetime(line, 1, row.on, day)
                sheet.write_string(line, 2, clean(row.number))
                sheet.write_string(line, 3, clean(row.text))
                sheet.write_number(line, 4, row.treasury_vnd, money)
                sheet.write_number(line, 5, row.here_vnd, money)
                sheet.write_string(line, 6, clean(row.reason))
        sheet.write_string(line + 2, 0, NOTE_VI)


def _parts(minutes: ReconciliationMinutes) -> Sequence[tuple[str, Sequence[MinutesRow]]]:
    return (
        ("I. Đã khớp hoặc đã ghép có lý do", minutes.matched),
        ("II. Chỉ có ở Kho bạc", minutes.treasury_only),
        ("III. Chỉ có ở đơn vị", minutes.here_only),
    )


def _sums(minutes: ReconciliationMinutes) -> list[tuple[str, int]]:
    sums = [
        ("Chi ra trừ thu về theo Kho bạc", minutes.lines_vnd),
        ("Chi ra trừ thu về theo đơn vị", minutes.entries_vnd),
        ("Chênh lệch", minutes.lines_vnd - minutes.entries_vnd),
        ("Dòng sao kê ngoài kỳ được ghép vào kỳ", minutes.outside_treasury_vnd),
        ("Bút toán ngoài kỳ được ghép vào kỳ", minutes.outside_here_vnd),
    ]
    balances = [("Số dư đầu kỳ", minutes.opening_vnd), ("Số dư cuối kỳ", minutes.closing_vnd)]
    return [(label, vnd) for label, vnd in balances if vnd is not None] + sums


def _cells(number: int, row: MinutesRow) -> list[str]:
    return [
        str(number),
        format_day(row.on),
        clean(row.number),
        clean(row.text),
        format_vnd(row.treasury_vnd),
        format_vnd(row.here_vnd),
        clean(row.reason),
    ]
