"""The two tables of projects: annex of the local decision, summary of the national registration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from khuyencong.apps.documents.rendering.forms import form
from khuyencong.apps.documents.rendering.plan_papers import Fund, PlanPapers
from khuyencong.apps.documents.rendering.project_columns import columns_of
from khuyencong.apps.documents.rendering.project_sheet import ProjectTable
from khuyencong.apps.documents.rendering.text import place_and_day
from khuyencong.apps.documents.rendering.workbook import Book

_LEFT, _RIGHT = (0, 3), (7, 12)
"""Columns of the two blocks of signatures."""


def write_local_annex(papers: PlanPapers, path: Path) -> None:
    """Write ``phu_luc_kcdp.xlsx``, the annex of the draft decision."""
    offices = papers.offices
    authority = offices.decision_authority or f"Chủ tịch {offices.committee}"
    lines = (
        "PHỤ LỤC",
        f"DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG {offices.province_full.upper()} NĂM {papers.year}",
        f"(Kèm theo Quyết định số ……/{offices.decision_code} ngày … tháng … năm … của {authority})",
    )
    _write(papers, Fund.KCDP, path, sheet_name="Phụ lục KCĐP", lines=lines)


def write_national_summary(papers: PlanPapers, path: Path) -> None:
    """Write ``mau_so_2.xlsx``, the summary table of the registration."""
    summary = form("summary")
    lines = (
        f"BIỂU TỔNG HỢP ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM {papers.year}",
        f"{papers.offices.department} {papers.offices.province_full}",
        f"({summary['form_vi']} {summary['act']}. {summary['note_vi']})",
    )
    _write(papers, Fund.KCQG, path, sheet_name="Mẫu số 2", lines=lines)


def _write(
    papers: PlanPapers, fund: Fund, path: Path, *, sheet_name: str, lines: tuple[str, str, str]
) -> None:
    with Book(path, title=lines[0]) as book:
        columns = columns_of(papers, fund)
        sheet = book.add_sheet(sheet_name, columns)
        last = len(columns) - 1
        _centred(book, sheet, (0, 0, last), lines[0], bold=True, font_size=14)
        _centred(book, sheet, (1, 0, last), lines[1], bold=True, font_size=14)
        _centred(book, sheet, (2, 0, last), lines[2], italic=True)
        _centred(book, sheet, (3, last - 1, last), "Đơn vị tính: đồng", italic=True)
        end = ProjectTable(book, sheet, papers, fund, row=4).write()
        _signatures(book, sheet, papers, end + 1)


def _signatures(book: Book, sheet: Any, papers: PlanPapers, row: int) -> None:
    offices = papers.offices
    day = place_and_day(offices.province, papers.day)
    _centred(book, sheet, (row, *_RIGHT), day, italic=True)
    _centred(book, sheet, (row + 1, *_LEFT), "NGƯỜI LẬP BIỂU", bold=True)
    _centred(book, sheet, (row + 1, *_RIGHT), offices.department_head, bold=True)
    _centred(book, sheet, (row + 2, *_LEFT), "(Ký, ghi rõ họ tên)", italic=True)
    _centred(book, sheet, (row + 2, *_RIGHT), "(Ký, đóng dấu)", italic=True)


def _centred(book: Book, sheet: Any, at: tuple[int, int, int], words: str, **look: Any) -> None:
    row, first, last = at
    sheet.merge_range(row, first, row, last, "", book.look(align="center", **look))
    book.text(sheet, row, first, words, align="center", **look)
