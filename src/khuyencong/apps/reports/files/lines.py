"""A report as plain lines, .csv: one line a figure, as its JSON has them."""

from __future__ import annotations

import csv
import io

from khuyencong.apps.reports.report import Report

HEADS = {
    "row_label": "Dòng",
    "column_label": "Cột",
    "unit": "Đơn vị",
    "counted": "Tính được",
    "published": "Công bố",
    "difference": "Chênh lệch",
    "source": "Nguồn",
    "grade": "Độ tin",
    "note": "Kỳ công bố",
}
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program would take for a formula."""


def report_lines(report: Report) -> bytes:
    """Return the .csv, in UTF-8 with the mark that spreadsheet programs look for.

    Numbers are plain digits. Text that looks like a formula gets an apostrophe before it.
    """
    labels = {each.id: each.label_vi for each in report.columns}
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(HEADS.values())
    for figure in report.as_plain()["rows"]:
        told = figure | {"column_label": labels[figure["column"]]}
        writer.writerow([_safe(told[name]) for name in HEADS])
    return buffer.getvalue().encode("utf-8-sig")


def _safe(value: object) -> object:
    if isinstance(value, str) and value.startswith(RISKY):
        return f"'{value}"
    return "" if value is None else value
