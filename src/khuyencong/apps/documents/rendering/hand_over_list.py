"""Mục lục hồ sơ, tài liệu nộp lưu: files handed over to the archive, as .docx and as .xlsx.

The form of the decree was never seen by us: the columns are ours, and the paper says so.
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
from khuyencong.apps.documents.rendering.text import number_line, place_and_day
from khuyencong.domain.foundation.numbers import format_day

TITLE = "Mục lục hồ sơ, tài liệu nộp lưu"
NOTE_VI = (
    "Các cột do hệ thống đặt; đối chiếu với mẫu của cơ quan trước khi ký. Ô trống là chưa đếm."
)
COLUMNS = (
    Column("STT", 10, "center"),
    Column("Số hồ sơ", 26),
    Column("Tiêu đề hồ sơ", 55),
    Column("Từ ngày – đến ngày", 26),
    Column("Số văn bản", 14, "right"),
    Column("Số tờ", 12, "right"),
    Column("Thời hạn bảo quản", 22),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFile:
    """One file of the list; ``pages`` None: nobody counted them; ``keeping`` in words."""

    number: str
    title: str
    starts_on: date | None
    ends_on: date
    papers: int
    pages: int | None
    keeping: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverList:
    """The list: who hands over, in which province, on which day if any, to whom."""

    title: str
    unit: str
    superior: str
    province: str
    on: date | None
    receiver: str
    files: Sequence[ListedFile]


def write_hand_over_docx(listed: HandOverList, path: Path) -> None:
    """Write the list as an official paper with room for both signatures."""
    paper = nd30.new_paper(f"{TITLE}: {listed.title}")
    nd30.masthead(
        paper,
        superior=(listed.superior,) if listed.superior else (),
        issuer=(listed.unit,),
        number=number_line("MLHS"),
        place_and_day=place_and_day(listed.province, listed.on),
    )
    nd30.title(paper, TITLE, about=listed.title)
    if listed.receiver:
        body.text(paper, f"Nơi nhận: {listed.receiver}.")
    add_table(paper, COLUMNS, [_cells(n, each) for n, each in enumerate(listed.files, start=1)])
    body.note(paper, NOTE_VI)
    nd30.closing(paper, recipients=(), signer=("Bên giao", "Bên nhận"), archive="hồ sơ")
    nd30.save_paper(paper, path)


def write_hand_over_xlsx(listed: HandOverList, file: BinaryIO) -> None:
    """Write the list as a sheet; text stays text, whatever it starts with."""
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Mục lục")
        head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        names = ("STT", "Số hồ sơ", "Tiêu đề hồ sơ", "Từ ngày", "Đến ngày", "Số văn bản", "Số tờ")
        for number, name in enumerate((*names, "Thời hạn bảo quản", "Ghi chú")):
            sheet.set_column(number, number, 60 if number == 2 else 18)
            sheet.write_string(0, number, name, head)
        for line, each in enumerate(listed.files, start=1):
            sheet.write_number(line, 0, line)
            sheet.write_string(line, 1, each.number)
            sheet.write_string(line, 2, each.title)
            if each.starts_on:
                sheet.write_datetime(line, 3, each.starts_on, day)
            sheet.write_datetime(line, 4, each.ends_on, day)
            sheet.write_number(line, 5, each.papers)
            if each.pages is not None:
                sheet.write_number(line, 6, each.pages)
            sheet.write_string(line, 7, each.keeping)
            sheet.write_string(line, 8, each.note)
        sheet.write_string(len(listed.files) + 2, 1, NOTE_VI)
        sheet.freeze_panes(1, 0)


def _cells(number: int, each: ListedFile) -> list[str]:
    starts = format_day(each.starts_on) if each.starts_on else "…"
    return [
        str(number),
        each.number,
        each.title,
        f"{starts} – {format_day(each.ends_on)}",
        str(each.papers),
        "" if each.pages is None else str(each.pages),
        each.keeping,
    ]
