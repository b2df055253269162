"""Bảng kê chứng từ đề nghị quyết toán: vouchers by cost item, as .docx and as .xlsx with live sums.

The fields of the forms were never seen by us: the columns are ours, and both files say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell as cell

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.amount_words import amount_in_words
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.text import number_line, place_and_day, roman, vnd
from khuyencong.apps.documents.rendering.workbook import (
    MONEY,
    Book,
    SheetColumn,
    fit_row,
    money_width,
)
from khuyencong.domain.foundation.numbers import format_day, format_vnd

NOTE_VI = (
    "Chưa xem được các cột của mẫu trong văn bản: các cột ở đây do hệ thống đặt; đối chiếu với mẫu "
    "trước khi ký."
)
HEADS = ("STT", "Chứng từ", "Ngày", "Nội dung chi", "Đơn vị, người nhận")
AMOUNT, ASKED = "Số tiền (đồng)", "Đề nghị quyết toán (đồng)"
_FIRST_ROW = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedVoucher:
    """One voucher [VND]: its paper and payment in words, what it says, what is to be settled."""

    item: str
    """The cost item of the estimate it belongs to."""
    paper: str
    on: date | None
    description: str
    payee: str
    payer: str
    amount_vnd: int
    asked_vnd: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherListPaper:
    """The list of one project. ``payers`` are columns; empty: one column holds all money."""

    title: str
    form: str
    basis: str
    project: str
    unit: str
    superior: str
    province: str
    payers: Sequence[str]
    vouchers: Sequence[ListedVoucher]
    notes: Sequence[str] = ()

    @property
    def total_vnd(self) -> int:
        """What all vouchers say."""
        return sum(each.amount_vnd for each in self.vouchers)

    @property
    def asked_vnd(self) -> int:
        """What is to be settled."""
        return sum(each.asked_vnd for each in self.vouchers)

    def groups(self) -> Iterator[tuple[str, list[ListedVoucher]]]:
        """Yield the vouchers by cost item, in the order in which they come."""
        for item, rows in groupby(self.vouchers, key=lambda each: each.item):
            yield item, list(rows)

    def amounts(self, rows: Sequence[ListedVoucher]) -> list[int]:
        """Return the sums of some rows, column by column."""
        by_payer = [
            sum(each.amount_vnd for each in rows if each.payer == payer) for payer in self.payers
        ]
        total = sum(each.amount_vnd for each in rows)
        return [*by_payer, total, sum(each.asked_vnd for each in rows)]


def write_voucher_list_docx(listed: VoucherListPaper, path: Path) -> None:
    """Write the list as an official paper with room for the signatures."""
    paper = nd30.new_paper(f"{listed.title}: {listed.project}")
    nd30.masthead(
        paper,
        superior=(listed.superior,) if listed.superior else (),
        issuer=(listed.unit,),
        number=number_line("BK"),
        place_and_day=place_and_day(listed.province, None),
    )
    nd30.title(paper, listed.title, about=listed.project)
    body.text(paper, f"{listed.form}, {listed.basis}.", italic=True)
    columns = (
        Column("STT", 9, "center"),
        Column("Chứng từ, ngày", 38),
        Column("Nội dung chi; đơn vị, người nhận", 48),
        *([Column("Nguồn chi", 22)] if listed.payers else []),
        Column(AMOUNT, 26, "right"),
        Column("Đề nghị quyết toán (đồng)", 26, "right"),
    )
    rows, bold = _docx_rows(listed, width=len(columns))
    add_table(paper, columns, rows, bold_rows=bold, size_pt=11)
    body.text(paper, f"{amount_in_words(listed.asked_vnd)}.", lead="Đề nghị quyết toán bằng chữ:")
    for payer in listed.payers:
        of_payer = [each for each in listed.vouchers if each.payer == payer]
        asked = sum(each.asked_vnd for each in of_payer)
        body.text(paper, f"{vnd(asked)}.", lead=f"Trong đó {payer}:")
    for words in (*listed.notes, NOTE_VI):
        body.note(paper, words)
    nd30.closing(paper, recipients=(), signer=("Người lập", "Thủ trưởng đơn vị"), archive="hồ sơ")
    nd30.save_paper(paper, path)


def _docx_rows(listed: VoucherListPaper, *, width: int) -> tuple[list[list[str]], frozenset[int]]:
    rows: list[list[str]] = []
    bold: set[int] = set()
    number = 0

    def add_sum(mark: str, label: str, amount: int, asked: int) -> None:
        bold.add(len(rows))
        blank = [""] * (width - 5)
        rows.append([mark, "", label, *blank, format_vnd(amount), format_vnd(asked)])

    for order, (item, vouchers) in enumerate(listed.groups(), start=1):
        amounts = listed.amounts(vouchers)
        add_sum(roman(order), item, amounts[-2], amounts[-1])
        for each in vouchers:
            number += 1
            what = "\n".join(filter(None, (each.description, each.payee, each.note)))
            when = format_day(each.on) if each.on else "…"
            payer = [each.payer] if listed.payers else []
            money = [format_vnd(each.amount_vnd), format_vnd(each.asked_vnd)]
            rows.append([str(number), f"{each.paper}\n{when}", what, *payer, *money])
    add_sum("", "Cộng", listed.total_vnd, listed.asked_vnd)
    return rows, frozenset(bold)


def write_voucher_list_xlsx(listed: VoucherListPaper, path: Path) -> None:
    """Write the list as a sheet whose sums follow its cells."""
    columns = _sheet_columns(listed)
    with Book(path, title=f"{listed.title}: {listed.project}") as book:
        sheet = book.add_sheet(listed.form, columns)
        looks: list[dict[str, Any]] = [{"bold": True}, {"bold": True, "font_size": 14}, {}, {}]
        heads = (
            listed.unit,
            listed.title.upper(),
            listed.project,
            f"{listed.form}, {listed.basis}",
        )
        for row, (words, look) in enumerate(zip(heads, looks, strict=True)):
            book.text(sheet, row, 0, words, **look)
        book.heading(sheet, _FIRST_ROW - 1, columns)
        after = _sheet_rows(book, sheet, listed, columns)
        for offset, words in enumerate((*listed.notes, NOTE_VI), start=1):
            book.text(sheet, after + offset, 0, words, italic=True)


def _sheet_columns(listed: VoucherListPaper) -> list[SheetColumn]:
    money = max(16.0, money_width(listed.total_vnd))
    return [
        *(SheetColumn(head, w) for head, w in zip(HEADS, (6, 30, 12, 40, 30), strict=True)),
        *(SheetColumn(f"{payer} (đồng)", money) for payer in listed.payers),
        SheetColumn(AMOUNT, money),
        SheetColumn(ASKED, money),
        SheetColumn("Ghi chú", 34),
    ]


def _sheet_rows(
    book: Book, sheet: Any, listed: VoucherListPaper, columns: Sequence[SheetColumn]
) -> int:
    """Write the rows; return the row under the last. Sums skip the sums above them (SUBTOTAL)."""
    at, number = _FIRST_ROW, 0
    for order, (item, vouchers) in enumerate(listed.groups(), start=1):
        span = (at + 1, at + len(vouchers))
        words = (roman(order), item)
        _sum_row(book, sheet, at, words=words, amounts=listed.amounts(vouchers), span=span)
        for each in vouchers:
            at, number = at + 1, number + 1
            _voucher_row(book, sheet, at, number=number, each=each, payers=listed.payers)
            told = (each.paper, each.description, each.payee, each.note)
            widths = [columns[index].width for index in (1, 3, 4, -1)]
            fit_row(sheet, at, zip(told, widths, strict=True))
        at += 1
    last = max(at - 1, _FIRST_ROW)
    amounts = listed.amounts(listed.vouchers)
    _sum_row(book, sheet, at, words=("", "Cộng"), amounts=amounts, span=(_FIRST_ROW, last))
    return at + 1


def _sum_row(
    book: Book,
    sheet: Any,
    at: int,
    *,
    words: tuple[str, str],
    amounts: Sequence[int],
    span: tuple[int, int],
) -> None:
    for column, text in enumerate((words[0], words[1], "", "", "")):
        book.text(sheet, at, column, text, bold=True, border=1)
    look = book.look(bold=True, border=1, **MONEY)
    for column, value in enumerate(amounts, start=len(HEADS)):
        first, last = cell(span[0], column), cell(span[1], column)
        sheet.write_formula(at, column, f"=SUBTOTAL(9,{first}:{last})", look, value)
    book.text(sheet, at, len(HEADS) + len(amounts), "", border=1)


def _voucher_row(
    book: Book, sheet: Any, at: int, *, number: int, each: ListedVoucher, payers: Sequence[str]
) -> None:
    when = format_day(each.on) if each.on else ""
    for column, text in enumerate((str(number), each.paper, when, each.description, each.payee)):
        align = "left" if column in (1, 3, 4) else "center"
        book.text(sheet, at, column, text, border=1, text_wrap=True, align=align)
    look = book.look(border=1, **MONEY)
    column = len(HEADS)
    for payer in payers:
        sheet.write_number(at, column, each.amount_vnd if each.payer == payer else 0, look)
        column += 1
    if payers:
        first, last = cell(at, len(HEADS)), cell(at, column - 1)
        sheet.write_formula(at, column, f"=SUM({first}:{last})", look, each.amount_vnd)
    else:
        sheet.write_number(at, column, each.amount_vnd, look)
    sheet.write_number(at, column + 1, each.asked_vnd, look)
    book.text(sheet, at, column + 2, each.note, border=1, text_wrap=True)
