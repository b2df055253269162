"""Sheets built on the spot, the way officers lay them out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.needs.imports.reader import read_needs
from khuyencong.apps.needs.imports.rows import SheetReading

Rows = Sequence[Sequence[Any]]
HEAD = (
    "TT",
    "Tên đề án",
    "Đơn vị thụ hưởng",
    "Địa điểm",
    "Tổng kinh phí",
    "KCQG",
    "KCĐP",
    "Đối ứng",
)


def build(
    path: Path,
    rows: Rows,
    *,
    merges: Iterable[str] = (),
    hidden: Iterable[int] = (),
    name: str = "Nhu cầu",
    font: str | None = None,
) -> Path:
    """Write the rows from A1 on."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)
    for number in hidden:
        sheet.row_dimensions[number].hidden = True
    if font:
        for row in sheet.iter_rows():
            for cell in row:
                cell.font = openpyxl.styles.Font(name=font)
    book.save(path)
    return path


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., SheetReading]:
    def build_and_read(rows: Rows, **options: Any) -> SheetReading:
        return read_needs(build(tmp_path / "nhu-cau.xlsx", rows, **options))

    return build_and_read


@pytest.fixture
def head() -> tuple[str, ...]:
    """Eight columns without a unit."""
    return HEAD
