"""Open a .csv as a sheet, whatever its separator and encoding."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from khuyencong.apps.documents.spreadsheets import limits
from khuyencong.apps.documents.spreadsheets.file_kinds import refuse
from khuyencong.apps.documents.spreadsheets.old_text import evidence
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.syllables import is_syllable
from khuyencong.domain.foundation.text import nfc

_SEPARATORS = ";,\t"
_SAMPLE_LINES = 30


def decode_bytes(data: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16, or a Windows code page (1258 or 1252).

    Of the two code pages, the one that gives more Vietnamese syllables wins; text in the old
    fonts looks like code page 1252 and is undone later.

    Examples
    --------
    >>> decode_bytes("Tên đề án".encode("utf-16"))
    'Tên đề án'
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    western = data.decode("cp1252", "replace") if b"\x81" not in data else data.decode("latin-1")
    vietnamese = nfc_lines(data.decode("cp1258", "replace"))
    old = evidence(western[:20_000])
    if old.encoding != "unicode":
        return western
    return vietnamese if _syllables(vietnamese) >= _syllables(western) else western


def nfc_lines(text: str) -> str:
    """Return the text composed, line by line."""
    return "\n".join(
        nfc(line) if "\t" not in line else _nfc_tabs(line) for line in text.splitlines()
    )


def _nfc_tabs(line: str) -> str:
    return "\t".join(nfc(cell) for cell in line.split("\t"))


def _syllables(text: str) -> int:
    return sum(is_syllable(word) for word in text[:20_000].split() if not word.isascii())


def _separator(lines: list[str]) -> str:
    """Return the separator that gives most lines the same number of cells, at least two."""

    def regularity(mark: str) -> tuple[int, int]:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=mark) if any(cells)]
        wide = Counter(width for width in widths if width > 1)
        width, count = max(wide.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return count, width

    return max(_SEPARATORS, key=regularity)


def open_csv(path: Path) -> Iterator[Sheet]:
    """Yield the one sheet of a text file. Raises BadInput if it is no table."""
    text = decode_bytes(path.read_bytes())
    try:
        separator = _separator(text.splitlines()[:_SAMPLE_LINES])
        rows = _rows(path, text, separator)
        yield Sheet(name=path.stem, rows=rows, rows_of_file=text.count("\n") + 1)
    except csv.Error:
        raise refuse("damaged", "Tệp {name} không đọc được như bảng .csv", name=path.name) from None


def _rows(path: Path, text: str, separator: str) -> Iterator[SheetRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for number, cells in enumerate(reader, start=1):
        if number > limits.MAX_ROWS:
            raise refuse(
                "too_many_rows",
                "Tệp {name} có hơn {limit} dòng: hãy tách thành nhiều tệp",
                name=path.name,
                limit=limits.MAX_ROWS,
            )
        yield SheetRow(number, list(cells[: limits.MAX_COLUMNS]))
