"""Build the demo sheets of needs from real, published projects and figures.

Each line keeps its source. A figure the source does not give is filled in and the line says so
("số liệu minh họa"); names of household businesses and workshops are replaced. ``demo_needs.csv``
holds the published projects, ``demo_years.csv`` what fills the years of the demo story around
them: published sums of a group of projects, and lines that are made up whole.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from khuyencong.domain.foundation.errors import BadInput

ILLUSTRATIVE = "số liệu minh họa"
_DATA = Path(__file__).parents[1] / "data"
_FIELD_NAMES = {
    "total_vnd": "tổng kinh phí",
    "kcqg_vnd": "kinh phí KCQG",
    "kcdp_vnd": "kinh phí KCĐP",
    "own_vnd": "vốn đối ứng",
    "fund": "nguồn kinh phí",
    "year": "năm",
    "all": "cả dòng này",
}
_MONEY = ("total_vnd", "kcqg_vnd", "kcdp_vnd", "own_vnd")
_WIDTHS = (5, 46, 32, 24, 30, 12, 12, 12, 14, 8, 14, 40, 40)
_CITIES = frozenset({"Hồ Chí Minh"})
_MILLION = 1_000_000

Row = dict[str, str]


def demo_rows(*, province: str | None = None) -> list[Row]:
    """Return the published projects of a province, or of all.

    Column ``illustrative`` lists the fields that are made up.
    Raises BadInput for a province without demo needs.
    """
    chosen = [row for row in _read("demo_needs.csv") if province in (None, row["province"])]
    if not chosen:
        raise BadInput(
            "needs.no_demo",
            "Không có số liệu minh họa cho tỉnh {province}",
            field="province",
            province=province,
        )
    return chosen


def story_rows(*, province: str, year: int) -> list[Row]:
    """Return the needs of one year of the demo story, the published projects first.

    A project whose year no source gives says that its year is made up. Column ``fault`` holds
    "field=text" where the sheet has something that cannot be read, for an officer to mend.
    """
    published = [
        row if row["year"] else {**row, "illustrative": f"{row['illustrative']} year".strip()}
        for row in _read("demo_needs.csv")
    ]
    rows = [*published, *_read("demo_years.csv")]
    return [
        {"priority_area": "", "fault": "", **row, "year": str(year)}
        for row in rows
        if (row["province"], row["story_year"]) == (province, str(year))
    ]


def write_demo_sheet(
    path: str | os.PathLike[str], *, province: str, year: int | None = None
) -> int:
    """Write the demo needs of a province as an officer would lay them out; return how many.

    Those of one year of the story, or without a year all published projects of the province.
    Two-row merged heading, needs grouped by fund, money in triệu đồng partly as text, a total
    and signatures by office. Raises BadInput for a province without demo needs.
    """
    rows = story_rows(province=province, year=year) if year else demo_rows(province=province)
    with xlsxwriter.Workbook(Path(path)) as book:
        _DemoSheet(book, province).write(rows)
    return len(rows)


def _read(name: str) -> list[Row]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _note(row: Row) -> str:
    made_up = [_FIELD_NAMES[name] for name in row["illustrative"].split()]
    notes = [f"{ILLUSTRATIVE}: {', '.join(made_up)}"] if made_up else []
    return "; ".join(notes + ([row["note"]] if row["note"] else []))


def _in_millions(text: str, *, as_words: bool) -> str | float | None:
    """Return an amount as a number of triệu đồng, or the way people write it by hand."""
    if not text:
        return None
    millions = int(text) / _MILLION
    if not as_words:
        return millions
    if millions >= 1000:
        return f"{millions / 1000:.4g}".replace(".", ",") + " tỷ"
    return f"{millions:.10g}".replace(".", ",") + " triệu"


class _DemoSheet:
    def __init__(self, book: xlsxwriter.Workbook, province: str) -> None:
        self._sheet = book.add_worksheet("Nhu cầu")
        self._province, self._line = province, 0
        self._bold = book.add_format({"bold": True, "align": "center"})
        self._head = book.add_format(
            {"bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True}
        )
        self._cell = book.add_format({"border": 1, "valign": "top", "text_wrap": True})
        self._group = book.add_format({"border": 1, "bold": True})
        for column, width in enumerate(_WIDTHS):
            self._sheet.set_column(column, column, width)

    def write(self, rows: Sequence[Row]) -> None:
        self._write_top(rows)
        for mark, fund, name in (("A", "KCQG", "quốc gia"), ("B", "KCĐP", "địa phương")):
            of_fund = [row for row in rows if row["fund"] == fund]
            if of_fund:
                self._write_line([mark, f"Khuyến công {name}"], self._group)
            for number, row in enumerate(of_fund, start=1):
                self._write_need(number, row)
        self._write_bottom(rows)

    def _write_top(self, rows: Sequence[Row]) -> None:
        sheet, last = self._sheet, len(_WIDTHS) - 1
        kind = "THÀNH PHỐ" if self._province in _CITIES else "TỈNH"
        title = f"BIỂU TỔNG HỢP NHU CẦU HỖ TRỢ KHUYẾN CÔNG {kind} {self._province.upper()}"
        sheet.merge_range(0, 0, 0, last, title, self._bold)
        is_made_up = all(row["illustrative"] == "all" for row in rows)
        told = "Mọi dòng là" if is_made_up else "Đề án thật đã công bố; chỗ thiếu số ghi rõ"
        sheet.merge_range(1, 0, 1, last, f"({told} “{ILLUSTRATIVE}”)", self._bold)
        sheet.write_string(2, last - 1, "ĐVT: triệu đồng")
        names = ("TT", "Tên đề án", "Đơn vị thụ hưởng", "Địa điểm", "Nội dung hoạt động")
        for column, name in enumerate(names):
            sheet.merge_range(3, column, 4, column, name, self._head)
        sheet.merge_range(3, 5, 3, 8, "Kinh phí thực hiện", self._head)
        for column, name in enumerate(("Tổng", "KCQG", "KCĐP", "Đơn vị đóng góp"), start=5):
            sheet.write_string(4, column, name, self._head)
        for column, name in enumerate(("Năm", "Địa bàn ưu tiên", "Ghi chú", "Nguồn số liệu"), 9):
            sheet.merge_range(3, column, 4, column, name, self._head)
        sheet.freeze_panes(5, 2)
        self._line = 5

    def _write_line(self, values: Sequence[object], form: object) -> None:
        padded = [*values, *[None] * (len(_WIDTHS) - len(values))]
        for column, value in enumerate(padded):
            if isinstance(value, str):
                self._sheet.write_string(self._line, column, value, form)
            else:
                self._sheet.write(self._line, column, value, form)
        self._line += 1

    def _write_need(self, number: int, row: Row) -> None:
        field, _, fault = row.get("fault", "").partition("=")
        money = [
            fault if name == field else _in_millions(row[name], as_words=number % 3 == 0)
            for name in _MONEY
        ]
        texts = [row[name] for name in ("title", "beneficiary", "place", "content")]
        year = int(row["year"]) if row["year"] else None
        rest = (row.get("priority_area") or None, _note(row), row["source"])
        self._write_line([number, *texts, *money, year, *rest], self._cell)

    def _write_bottom(self, rows: Sequence[Row]) -> None:
        sums = [sum(int(row[name] or 0) for row in rows) / _MILLION for name in _MONEY]
        self._write_line([None, "Tổng cộng", None, None, None, *sums], self._group)
        self._line += 1
        self._sheet.write_string(self._line, 1, "NGƯỜI LẬP BIỂU", self._bold)
        self._sheet.write_string(self._line, 6, "GIÁM ĐỐC TRUNG TÂM", self._bold)
