"""The sheet of needs, blank: the one the office gives to units."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from khuyencong.apps.needs.imports.template import write_template

SHEET_NAME = "bang-nhu-cau.xlsx"


@cache
def blank_needs_sheet() -> bytes:
    """Return the blank sheet as .xlsx."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / SHEET_NAME
        write_template(path)
        return path.read_bytes()
