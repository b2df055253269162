"""A report as a workbook: counted, and beside each figure what was published of it."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from khuyencong.apps.reports.report import Report

HEAD = 5


def report_sheet(report: Report) -> bytes:
    """Return the bytes of an .xlsx: the table, then one line for each published figure."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("Báo cáo")
    sheet.append([report.title_vi])
    sheet.append([f"{report.place_label}, {report.period.label_vi}"])
    sheet.append([f"Căn cứ: {report.basis_vi} ({report.grade})"])
    sheet.append([])
    sheet.append([report.row_title_vi, *(column.label_vi for column in report.columns)])
    for row in report.rows:
        sheet.append([row.label_vi, *(cell.value for cell in row.cells)])
    for cell in sheet[HEAD]:
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True)
    sheet.column_dimensions["A"].width = 60
    for place in range(2, len(report.columns) + 2):
        sheet.column_dimensions[get_column_letter(place)].width = 20
    beside = book.create_sheet("Số đã công bố")
    beside.append(["Chỉ tiêu", "Tính được", "Công bố", "Chênh lệch", "Nguồn", "Độ tin"])
    for figure in report.as_plain()["rows"]:
        if figure["published"] is not None:
            names = ("label", "counted", "published", "difference", "source", "grade")
            beside.append([figure[name] for name in names])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
