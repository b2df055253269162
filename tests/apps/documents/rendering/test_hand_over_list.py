"""The list handed over to the archive, opened again."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

import docx
import openpyxl

from khuyencong.apps.documents.rendering.hand_over_list import (
    NOTE_VI,
    HandOverList,
    ListedFile,
    write_hand_over_docx,
    write_hand_over_xlsx,
)

FORMULA = "=1+1 Hỗ trợ máy sấy"
LIST = HandOverList(
    title="Hồ sơ đề án năm 2021",
    unit="Trung tâm Khuyến công",
    superior="Sở Công Thương",
    province="Bình Định",
    on=None,
    receiver="Lưu trữ cơ quan",
    files=[
        ListedFile(
            number="2021-013",
            title=FORMULA,
            starts_on=date(2021, 2, 25),
            ends_on=date(2021, 12, 20),
            papers=9,
            pages=None,
            keeping="chưa quy định",
        ),
        ListedFile(
            number="2021-014",
            title="Lớp nghề",
            starts_on=None,
            ends_on=date(2021, 12, 20),
            papers=4,
            pages=31,
        ),
    ],
)


def test_the_sheet_keeps_text_as_text_and_leaves_open_what_nobody_counted() -> None:
    file = io.BytesIO()
    write_hand_over_xlsx(LIST, file)
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    first = (1, "2021-013", FORMULA, datetime(2021, 2, 25), datetime(2021, 12, 20), 9, None)
    assert rows[1][:7] == first
    assert rows[2][3:7] == (None, datetime(2021, 12, 20), 4, 31)
    assert rows[4][1] == NOTE_VI


def test_the_paper_says_whose_the_columns_are(tmp_path: Path) -> None:
    path = tmp_path / "muc-luc.docx"
    write_hand_over_docx(LIST, path)
    paper = docx.Document(str(path))
    assert NOTE_VI in [each.text for each in paper.paragraphs]
    table = next(each for each in paper.tables if each.rows[0].cells[0].text == "STT")
    cells = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert cells[0] == [
        "1",
        "2021-013",
        FORMULA,
        "25/02/2021 – 20/12/2021",
        "9",
        "",
        "chưa quy định",
    ]
    assert cells[1][3] == "… – 20/12/2021"
