"""Open a spreadsheet of any kind we read, as sheets of plain rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from khuyencong.apps.documents.spreadsheets.csv_files import open_csv
from khuyencong.apps.documents.spreadsheets.file_kinds import file_kind
from khuyencong.apps.documents.spreadsheets.ods_files import open_ods
from khuyencong.apps.documents.spreadsheets.sheets import Sheet
from khuyencong.apps.documents.spreadsheets.workbooks import open_excel


def open_sheets(file: Path) -> Iterator[Sheet]:
    """Yield the sheets of a .xlsx, .xls, .ods or .csv file. Raises BadInput for any other."""
    kind = file_kind(file)
    if kind == "csv":
        return open_csv(file)
    if kind == "ods":
        return open_ods(file)
    return open_excel(file, is_zip=kind == "xlsx")
