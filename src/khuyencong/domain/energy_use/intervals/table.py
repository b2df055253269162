"""The table of a file of readings: its letters, its separator, its columns, its decimal mark."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from khuyencong.domain.energy_use.intervals.cells import Mark
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold

SEPARATORS = ";\t,|"
HEAD_LINES = 30
SAMPLE = 2000
WORDS = {
    "meter": ("cong to", "so cong to", "ma cong to", "diem do", "ma diem do", "meter", "serial"),
    "clock": ("gio", "hour"),
    "time": ("thoi diem", "thoi gian", "ngay gio", "ngay", "time", "timestamp", "datetime", "date"),
    "energy": ("kwh", "dien nang", "san luong", "chi so", "energy"),
}
"""Folded words of headings; a heading in brackets is looked at without them too."""
EXPECTED = "một dòng đầu có cột công tơ, thời điểm và kWh"


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a line; ``clock`` is empty where day and time share a column.

    ``surplus`` repeats the line where it has more cells than there are heads.
    """

    line: int
    meter: str
    time: str
    clock: str
    energy: str
    surplus: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A file opened: its text, where its columns are, which line the data begin on."""

    text: str
    separator: str
    columns: dict[str, int]
    width: int
    head_line: int

    def rows(self) -> Iterator[Row]:
        """Yield the lines below the heads; empty ones are passed over."""
        reader = csv.reader(io.StringIO(self.text), delimiter=self.separator)
        places = [self.columns.get(name) for name in ("meter", "time", "clock", "energy")]
        for cells in reader:
            if reader.line_num > self.head_line and any(cells):
                meter, time, clock, energy = (_cell(cells, place) for place in places)
                surplus = self.separator.join(cells) if any(cells[self.width :]) else ""
                yield Row(reader.line_num, meter, time, clock, energy, surplus)

    def decimal_mark(self) -> Mark:
        """Return the decimal mark, as the first cells show it. Raises BadInput where both do.

        With one mark only, it is the decimal one: a half hour of a meter seldom has thousands.
        """
        marks = {mark for row in islice(self.rows(), SAMPLE) if (mark := _last_mark(row.energy))}
        if len(marks) > 1:
            raise BadInput(
                "energy_use.two_decimal_marks",
                "Cột kWh có số dùng dấu phẩy và số dùng dấu chấm làm dấu thập phân; "
                "cần một loại cho cả tệp",
            )
        return "," if marks == {","} else "."


def open_table(data: bytes) -> Table:
    """Return the table of a file. Raises BadInput that says what was expected."""
    text = _decode(data)
    for line, words in enumerate(islice(io.StringIO(text), HEAD_LINES), start=1):
        separator = max(SEPARATORS, key=words.count)
        names = next(csv.reader([words], delimiter=separator), [])
        columns = _columns(names)
        if {"time", "energy"} <= columns.keys():
            _require_energy(names[columns["energy"]])
            return Table(text, separator, columns, len(names), line)
    raise BadInput("energy_use.no_heads", "Không thấy dòng tên cột; cần " + EXPECTED)


def _decode(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding).replace("\x00", "")
    except UnicodeDecodeError:
        raise BadInput(
            "energy_use.encoding", "Tệp không phải văn bản UTF-8; lưu lại dạng CSV UTF-8"
        ) from None


def _columns(names: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, name in enumerate(names):
        words = fold(name.split("(")[0]).strip(' "_').replace("_", " ")
        kinds = (kind for kind, known in WORDS.items() if words in known)
        kind = next(kinds, "energy" if "kwh" in fold(name) or _is_power(name) else None)
        if kind and kind not in found:
            found[kind] = place
    return found


def _require_energy(name: str) -> None:
    if _is_power(name) or "mwh" in fold(name):
        raise BadInput(
            "energy_use.unit_of_readings",
            "Cột {name} không phải kWh; cần điện năng tác dụng tính bằng kWh",
            name=name.strip()[:60],
        )


def _is_power(name: str) -> bool:
    return re.search(r"\bkw\b", fold(name)) is not None


def _cell(cells: list[str], place: int | None) -> str:
    return cells[place].strip() if place is not None and place < len(cells) else ""


def _last_mark(text: str) -> Mark | None:
    comma, dot = text.rfind(","), text.rfind(".")
    if comma == dot:
        return None
    mark: Mark = "," if comma > dot else "."
    return None if text.count(mark) > 1 else mark
