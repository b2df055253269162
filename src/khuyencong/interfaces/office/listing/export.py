"""Chosen rows, or all that the filters keep, as a sheet that never stands whole in memory."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterable
from typing import Any

import xlsxwriter
from django.http import FileResponse
from django.utils.timezone import localtime

from khuyencong.interfaces.office.listing.picked import picked_rows
from khuyencong.interfaces.office.listing.spec import Badge, Column, ListSpec
from khuyencong.interfaces.office.listing.state import apply_state, read_state
from khuyencong.interfaces.office.page import OfficeRequest
from khuyencong.interfaces.office.pages.files import XLSX

MOST_ROWS = 1_048_575
"""Rows a sheet holds under its head."""
CHUNK = 2_000
_FORMATS = {
    "money": "#,##0",
    "number": "#,##0",
    "quantity": "#,##0.00",
    "day": "dd/mm/yyyy",
    "instant": "dd/mm/yyyy hh:mm",
}


def export_response(request: OfficeRequest, spec: ListSpec) -> FileResponse:
    """Return the sheet of the rows picked (``scope=picked``), else of all the filters keep."""
    state = read_state(spec, request.GET, request.user)
    is_picked = request.GET.get("scope") == "picked"
    rows = picked_rows(request, spec) if is_picked else apply_state(state, spec.rows(request.user))
    ordered = rows.order_by(*state.order())[:MOST_ROWS]
    file = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the response
    write_sheet(file, title=str(spec.title), columns=state.columns, rows=ordered.iterator(CHUNK))
    file.seek(0)
    answer = FileResponse(file, as_attachment=True, filename=spec.file_name, content_type=XLSX)
    weakref.finalize(answer, file.close)  # also when nobody reads it to its end
    return answer


def write_sheet(file: Any, *, title: str, columns: list[Column], rows: Iterable[Any]) -> None:
    """Write one sheet: a head, then a row for each row; amounts in whole đồng."""
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet(title[:31])
        head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        formats = {kind: book.add_format({"num_format": f}) for kind, f in _FORMATS.items()}
        sheet.freeze_panes(1, 0)
        for number, column in enumerate(columns):
            sheet.set_column(number, number, 60 if column.is_head else 20)
            sheet.write_string(0, number, str(column.label), head)
        for line, row in enumerate(rows, start=1):
            for number, column in enumerate(columns):
                _write(sheet, (line, number), column.kind, column.value(row), formats)


def _write(
    sheet: Any, cell: tuple[int, int], kind: str, value: Any, formats: dict[str, Any]
) -> None:
    if value in (None, "", []):
        return
    if kind in ("money", "number", "quantity"):
        sheet.write_number(*cell, value, formats[kind])
    elif kind == "day":
        sheet.write_datetime(*cell, value, formats[kind])
    elif kind == "instant":
        sheet.write_datetime(*cell, localtime(value).replace(tzinfo=None), formats[kind])
    elif isinstance(value, int):
        sheet.write_number(*cell, value)
    else:  # never a formula, whatever it starts with
        sheet.write_string(*cell, _text(value))


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(each.label if isinstance(each, Badge) else each) for each in value)
    return str(value)[:32_000]
