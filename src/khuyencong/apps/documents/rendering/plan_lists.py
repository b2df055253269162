"""The working lists beside the papers: findings, and what was not chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell as cell

from khuyencong.apps.documents.rendering.plan_papers import Finding, PlanPapers
from khuyencong.apps.documents.rendering.workbook import MONEY, Book, SheetColumn, fit_row

Value = str | int | None


def write_findings(papers: PlanPapers, path: Path) -> None:
    """Write ``phat_hien.xlsx``: errors of the sheet that was read, then findings of the plan."""
    titles = {p.code: p.title for p in papers.projects}
    titles |= {n.code: n.title for n in papers.not_chosen}
    # A finding may be filed with its project and with the plan: it is listed once.
    every = list(dict.fromkeys([*papers.findings, *_of_projects(papers)]))
    with Book(path, title=f"Phát hiện khi lập kế hoạch năm {papers.year}") as book:
        columns = [
            SheetColumn("Mức", 11),
            SheetColumn("Trang tính", 20),
            SheetColumn("Dòng", 8),
            SheetColumn("Cột", 20),
            SheetColumn("Phát hiện", 80),
        ]
        rows: list[list[Value]] = [
            [f.level.label_vi, f.sheet, f.row, f.column, f.message] for f in every if f.sheet
        ]
        _table(book, "Bảng nhu cầu", columns, rows, empty="Không có lỗi trong bảng nhu cầu.")
        columns = [
            SheetColumn("Mức", 11),
            SheetColumn("Mã", 12),
            SheetColumn("Đề án", 45),
            SheetColumn("Phát hiện", 65),
            SheetColumn("Căn cứ", 30),
        ]
        rows = [
            [f.level.label_vi, f.project, titles.get(f.project, ""), f.message, f.source]
            for f in every
            if not f.sheet
        ]
        _table(book, "Định mức và kế hoạch", columns, rows, empty="Không có phát hiện.")


def _of_projects(papers: PlanPapers) -> Iterable[Finding]:
    return (finding for project in papers.projects for finding in project.findings)


def write_not_chosen(papers: PlanPapers, path: Path) -> None:
    """Write ``khong_chon.xlsx``: left out with reasons, reserve, what remains under each cut."""
    with Book(path, title=f"Đề án chưa chọn và dự phòng năm {papers.year}") as book:
        _left_out(book, papers)
        _reserve(book, papers)
        _cuts(book, papers)


def _left_out(book: Book, papers: PlanPapers) -> None:
    columns = [
        SheetColumn("Mã", 8),
        SheetColumn("Đề án", 32),
        SheetColumn("Đơn vị thụ hưởng", 18),
        SheetColumn("Địa điểm", 14),
        SheetColumn("KCQG đề nghị (đồng)", 14),
        SheetColumn("KCĐP đề nghị (đồng)", 14),
        SheetColumn("Lý do", 40),
        SheetColumn("Giới hạn chặn", 12),
        SheetColumn("Còn thiếu (đồng)", 14),
    ]
    rows: list[list[Value]] = [
        [
            n.code,
            n.title,
            n.beneficiary,
            n.place,
            n.kcqg_vnd,
            n.kcdp_vnd,
            n.reason,
            n.limit,
            n.missing_vnd,
        ]
        for n in papers.not_chosen
    ]
    _table(book, "Chưa chọn", columns, rows, empty="Mọi nhu cầu hợp lệ đều đã được chọn.")


def _reserve(book: Book, papers: PlanPapers) -> None:
    columns = [
        SheetColumn("Thứ tự", 8),
        SheetColumn("Mã", 10),
        SheetColumn("Đề án", 45),
        SheetColumn("Đơn vị thụ hưởng", 25),
        SheetColumn("Địa điểm", 18),
        SheetColumn("KCQG (đồng)", 16),
        SheetColumn("KCĐP (đồng)", 16),
        SheetColumn("Ghi chú", 40),
    ]
    rows: list[list[Value]] = [
        [r.order, r.code, r.title, r.beneficiary, r.place, r.kcqg_vnd, r.kcdp_vnd, r.note]
        for r in papers.reserve
    ]
    _table(book, "Dự phòng", columns, rows, empty="Không có đề án dự phòng.")


def _cuts(book: Book, papers: PlanPapers) -> None:
    """One row per chosen project, one column per cut; the sums below are live."""
    columns = [
        SheetColumn("Mã", 10),
        SheetColumn("Đề án", 50),
        SheetColumn("KCQG (đồng)", 17),
        SheetColumn("KCĐP (đồng)", 17),
        *(SheetColumn(f"Khi còn {cut.percent} %", 16) for cut in papers.cuts),
    ]
    kept = [frozenset(cut.kept) for cut in papers.cuts]
    rows: list[list[Value]] = [
        [p.code, p.title, p.kcqg_vnd, p.kcdp_vnd, *("giữ" if p.code in k else "–" for k in kept)]
        for p in papers.projects
    ]
    marked = range(4, len(columns))
    sheet = _table(book, "Khi cắt giảm", columns, rows, empty="Không có đề án.", centred=marked)
    if not (rows and papers.cuts):
        return
    first, last = 3, 2 + len(rows)
    for offset, (label, money) in enumerate((("Tổng KCQG giữ lại", 2), ("Tổng KCĐP giữ lại", 3))):
        row = last + 1 + offset
        book.text(sheet, row, 1, label, bold=True, border=1)
        amounts = f"{cell(first, money, True, True)}:{cell(last, money, True, True)}"
        for index, codes in enumerate(kept):
            marks = f"{cell(first, 4 + index)}:{cell(last, 4 + index)}"
            value = sum(int(r[money] or 0) for r in rows if r[0] in codes)
            look = book.look(bold=True, border=1, **MONEY)
            sheet.write_formula(row, 4 + index, f'=SUMIF({marks},"giữ",{amounts})', look, value)
    for index, cut in enumerate(papers.cuts):
        book.text(sheet, last + 3, 4 + index, cut.note, italic=True, text_wrap=True)


def _table(
    book: Book,
    name: str,
    columns: Sequence[SheetColumn],
    rows: Sequence[Sequence[Value]],
    *,
    empty: str,
    centred: range = range(0),
) -> Any:
    sheet = book.add_sheet(name, columns)
    book.text(sheet, 0, 0, name.upper(), bold=True, font_size=14)
    book.heading(sheet, 2, columns)
    for number, row in enumerate(rows, start=3):
        for column, value in enumerate(row):
            if isinstance(value, int):
                look = book.look(border=1, **MONEY)
                sheet.write_number(number, column, value, look)
            else:
                align = "center" if column in centred else "left"
                book.text(sheet, number, column, value or "", border=1, text_wrap=True, align=align)
        pairs = zip(row, columns, strict=True)
        fit_row(sheet, number, ((v, c.width) for v, c in pairs if isinstance(v, str)))
    if rows:
        sheet.autofilter(2, 0, 2 + len(rows), len(columns) - 1)
    else:
        book.text(sheet, 3, 0, empty, italic=True)
    return sheet
