"""Files made to break the reader: each gives a sentence, none of them half a statement."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from khuyencong.apps.treasury.imports.statement_reader import read_statement
from khuyencong.domain.foundation.errors import BadInput

HEAD = "Ngày;Số chứng từ;Nội dung;Nợ;Có\n"


def csv(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "sao-ke.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_cell_of_fifty_megabytes(tmp_path: Path) -> None:
    path = csv(tmp_path, f"{HEAD}06/05/2030;1;{'x' * 50_000_000};5;\n")
    try:
        errors = read_statement(path).errors
    except BadInput:
        return
    assert errors
    assert len(repr(errors[0].as_json())) < 2_000


@pytest.mark.parametrize("amount", ["=1+1", "1e9", "NaN", "inf", "0x10", "9" * 40, "1-2"])
def test_amounts_that_are_none(tmp_path: Path, amount: str) -> None:
    (fault,) = read_statement(csv(tmp_path, f"{HEAD}06/05/2030;1;Chi;{amount};\n")).errors
    assert (fault.row, fault.column) == (2, "D")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1258"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "Ngay;So chung tu;Noi dung;No;Co\n06/05/2030;1;Chi;5.000;\n"
    (line,) = read_statement(csv(tmp_path, text, encoding)).lines
    assert line.debit_vnd == 5_000


def test_a_packed_bomb(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
        parts.writestr("xl/worksheets/sheet1.xml", b"0" * 60_000_000)
    with pytest.raises(BadInput):
        read_statement(path)


def test_only_faults_are_counted_past_the_limit(tmp_path: Path) -> None:
    rows = "".join(f"32/05/2030;{n};Chi;5;\n" for n in range(2_500))
    reading = read_statement(csv(tmp_path, HEAD + rows))
    assert (len(reading.errors), reading.more_errors) == (2_000, 500)
    assert reading.lines == []
