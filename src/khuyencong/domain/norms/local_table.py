"""Read norm lines from CSV with the columns of the norm table.

Needed columns: id, line, content_vi, unit, legal_basis, grade. The rest may be missing or empty:
content_en, percent_max, cap_vnd, special_case, note_vi, valid_from, valid_to, article, share_state,
status, off_reason, checked_on, and fund and province, which must then fit.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from khuyencong.domain.foundation.admin_unit import AdminUnit
from khuyencong.domain.foundation.text import fold, nfc
from khuyencong.domain.norms.lines import Fund, ShareState
from khuyencong.domain.norms.local_rows import LocalProblem, LocalRow, status_of

NEEDED = ("id", "line", "content_vi", "unit", "legal_basis", "grade")
COLUMNS = {"norm_id": "id", "share": "percent_max", "ceiling_vnd": "cap_vnd"}
"""What the table calls a key, where the names differ."""
_TEXTS = ("content_vi", "content_en", "special_case", "note_vi", "legal_basis", "article")
KNOWN = frozenset(
    {*NEEDED, *_TEXTS, *COLUMNS.values(), "fund", "province", "valid_from", "valid_to"}
    | {"share_state", "status", "off_reason", "checked_on"}
)


def looks_like_table(text: str) -> bool:
    """Say whether the first line that is not blank is a header of the norm table."""
    return {"id", "line"} <= set(_header(text))


def read_table(text: str, *, province: AdminUnit) -> tuple[list[LocalRow], list[LocalProblem]]:
    """Return the rows of a table and the problems of single cells."""
    header = _header(text)
    problems = [LocalProblem(1, name, "thiếu cột này") for name in NEEDED if name not in header]
    problems += [
        LocalProblem(1, name or "(trống)", "cột lạ hoặc lặp lại")
        for place, name in enumerate(header)
        if name not in KNOWN or name in header[:place]
    ]
    if problems:
        return [], problems
    rows = []
    try:
        for number, cells in _records(text):
            if len(cells) > len(header):
                problems.append(LocalProblem(number, "", f"thừa ô: cần {len(header)} ô"))
                continue
            row = {name: nfc(cell) for name, cell in zip(header, cells, strict=False)}
            read, faults = _read_row(row, number=number, province=province)
            rows += [read] if read else []
            problems += faults
    except csv.Error as fault:
        problems.append(LocalProblem(1, "", f"CSV sai: {fault}"))
    return rows, problems


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the records below the header that hold something, with the line each begins on."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(text))
    is_below_header = False
    while True:
        start = reader.line_num + 1
        cells = next(reader, None)
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            if is_below_header:
                yield start, cells
            is_below_header = True


def _read_row(
    row: Mapping[str, str], *, number: int, province: AdminUnit
) -> tuple[LocalRow | None, list[LocalProblem]]:
    problems: list[LocalProblem] = []
    values: dict[str, Any] = {key: row.get(key) or None for key in _TEXTS}

    def put(key: str, column: str, read: Callable[[str], Any]) -> None:
        try:
            values[key] = read(row.get(column, ""))
        except ValueError as fault:
            problems.append(LocalProblem(number, column, str(fault)))

    put("norm_id", "id", str)
    put("unit", "unit", str)
    put("grade", "grade", str)
    put("share", "percent_max", _share)
    put("ceiling_vnd", "cap_vnd", _amount)
    for key in ("valid_from", "valid_to", "checked_on"):
        put(key, key, _day)
    put("fund", "fund", _fund)
    put("province", "province", lambda text: _same_province(text, province))
    if problems:
        return None, problems
    put("share_state", "share_state", lambda text: _share_state(text, values["share"]))
    if problems:
        return None, problems
    status, off_reason = status_of(values["grade"], values["valid_from"])
    values["status"] = row.get("status") or status
    values["off_reason"] = row.get("off_reason") or (off_reason if not row.get("status") else "")
    del values["province"]
    return LocalRow(number, row.get("line", ""), values, COLUMNS), []


def _header(text: str) -> list[str]:
    first = next((line for line in text.lstrip("\ufeff").splitlines() if line.strip()), "")
    return [name.strip().lower() for name in next(csv.reader([first], delimiter=_delimiter(text)))]


def _delimiter(text: str) -> str:
    """Vietnamese spreadsheets write semicolons where the comma is the decimal sign."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _share(text: str) -> str | None:
    """Return percent ("50", "2,5 %") as a share in decimal text."""
    if not text:
        return None
    try:
        percent = Decimal(text.removesuffix("%").strip().replace(",", "."))
    except InvalidOperation:
        raise ValueError("cần số phần trăm, ví dụ 50 hoặc 2,5") from None
    if not percent.is_finite():
        raise ValueError("cần số phần trăm, ví dụ 50 hoặc 2,5")
    return f"{(percent / 100).normalize():f}"


def _amount(text: str) -> int | None:
    """Return whole đồng, plain or with dots between thousands."""
    if not text:
        return None
    if re.fullmatch(r"\d+|\d{1,3}(\.\d{3})+", text, re.ASCII) is None:
        raise ValueError("cần số đồng nguyên, ví dụ 200000000 hoặc 200.000.000")
    return int(text.replace(".", ""))


def _day(text: str) -> date | None:
    if not text:
        return None
    for shape in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, shape).date()
        except ValueError:
            continue
    raise ValueError("cần ngày dạng 2018-05-11 hoặc 11/05/2018")


def _fund(text: str) -> str:
    if fold(text) not in ("", "kcdp"):
        raise ValueError("định mức của tỉnh phải là KCDP")
    return Fund.LOCAL.value


def _same_province(text: str, province: AdminUnit) -> str:
    if text and fold(text) != fold(province.name):
        raise ValueError(f"tệp này dành cho {province.name}")
    return province.name


def _share_state(text: str, share: str | None) -> str:
    if text:
        return text
    if share is None:
        raise ValueError(
            "không có tỷ lệ: ghi none_in_text nếu văn bản không nêu, unknown nếu chưa biết"
        )
    return ShareState.STATED.value
