"""Read a file of many meters: whole intervals of each, and the faults of the file."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable
from csv import Error as CsvError
from dataclasses import dataclass, field

import numpy as np

from khuyencong.domain.energy_use.intervals.cells import Mark, read_moment, read_wh
from khuyencong.domain.energy_use.intervals.faults import Faults, Kind
from khuyencong.domain.energy_use.intervals.series import Raw, Series, series_of
from khuyencong.domain.energy_use.intervals.table import Row, Table, open_table
from khuyencong.domain.foundation.errors import BadInput

MOST_WH = 10**9
"""One meter, one interval: 1,000 MWh. A register may show a thousand times that."""
MOST_NAME = 60
MOST_METERS = 2000
TELL_EVERY = 50_000
Tell = Callable[[int, int], None]
SURPLUS = "số ô như dòng tên cột; số dùng dấu phẩy thì ngăn cột bằng dấu chấm phẩy"
_NO_METER = "1"


class _Wrong(Exception):
    """A line that cannot be used: its kind of fault, the cell, what was expected."""

    def __init__(self, kind: Kind, said: str, expected: str) -> None:
        super().__init__(kind)
        self.kind, self.said, self.expected = kind, said, expected


@dataclass(slots=True)
class Readings:
    """What a file says: a series for each meter with at least one whole interval."""

    mark: Mark
    series: list[Series] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    rows: int = 0


def read_readings(
    data: bytes,
    *,
    is_index: bool = False,
    is_end: bool = False,
    multiplier: int = 1,
    tell: Tell | None = None,
) -> Readings:
    """Return the readings of a CSV file (UTF-8 or UTF-16) with columns meter, time and kWh.

    Parameters
    ----------
    data : bytes
        The file. Separator, decimal mark and columns are found from it; a file without a column
        of meters is one meter.
    is_index, is_end : bool
        Whether energies are what the register showed, and whether a use stands at the end of its
        interval.
    multiplier : int
        Of current and voltage transformers. [-], >= 1

    Raises
    ------
    BadInput
        If the file has no usable table, or no whole interval; the sentence says what was expected.
    """
    try:
        table = open_table(data)
        found = Readings(table.decimal_mark())
        raws = _raws(table, found, is_index=is_index, multiplier=multiplier, tell=tell)
    except CsvError as fault:
        raise BadInput("energy_use.broken_csv", "Tệp CSV hỏng: dấu nháy hoặc ô quá dài") from fault
    for meter, raw in raws.items():
        series = series_of(meter, raw, is_index=is_index, is_end=is_end, faults=found.faults)
        if series.minutes.size:
            found.series.append(series)
    if not found.series:
        raise BadInput("energy_use.no_readings", _nothing(found), faults=found.faults)
    return found


def _raws(
    table: Table, found: Readings, *, is_index: bool, multiplier: int, tell: Tell | None
) -> dict[str, Raw]:
    arrays: dict[str, tuple[array[int], array[int], array[int]]] = defaultdict(
        lambda: (array("q"), array("q"), array("q"))
    )
    most = MOST_WH * (1000 if is_index else 1)
    total = table.text.count("\n")
    for row in table.rows():
        found.rows += 1
        if tell and found.rows % TELL_EVERY == 0:
            tell(found.rows, total)
        try:
            minute, energy = _told(row, found, most=most, has_meter="meter" in table.columns)
        except _Wrong as wrong:
            found.faults.report(wrong.kind, row.line, row.meter, wrong.said, wrong.expected)
            continue
        minutes, wh, lines = arrays[row.meter or _NO_METER]
        minutes.append(minute)
        wh.append(energy * multiplier)
        lines.append(row.line)
        _require_few(len(arrays))
    return {
        meter: Raw(*(np.frombuffer(each, np.int64) for each in three))
        for meter, three in arrays.items()
    }


def _told(row: Row, found: Readings, *, most: int, has_meter: bool) -> tuple[int, int]:
    """Return time and energy of a line. Raises _Wrong."""
    if row.surplus:
        raise _Wrong("number", row.surplus, SURPLUS)
    if has_meter and (not row.meter or len(row.meter) > MOST_NAME):
        raise _Wrong("meter", row.meter, f"số công tơ, nhiều nhất {MOST_NAME} ký tự")
    minutes = read_moment(row.time, row.clock)
    if minutes is None:
        said = f"{row.time} {row.clock}".strip()
        raise _Wrong("time", said, "ngày và giờ Việt Nam, như 31/01/2026 07:30")
    wh = read_wh(row.energy, found.mark)
    if wh is None:
        wanted = f"số kWh, dấu thập phân là “{found.mark}” như cả cột"
        raise _Wrong("number", row.energy, wanted)
    if wh < 0:
        raise _Wrong("negative", row.energy, "số từ 0 trở lên")
    if wh > most:
        wanted = f"không quá {most // 1000} kWh; kiểm tra đơn vị kWh"
        raise _Wrong("too_large", row.energy, wanted)
    return minutes, wh


def _require_few(meters: int) -> None:
    if meters > MOST_METERS:
        raise BadInput(
            "energy_use.too_many_meters",
            "Tệp có hơn {most} công tơ; tách tệp theo cơ sở rồi gửi lại",
            most=MOST_METERS,
        )


def _nothing(found: Readings) -> str:
    if not found.faults.kept:
        return "Tệp chỉ có dòng tên cột, không có số đọc nào"
    first = found.faults.kept[0]
    return (
        (
            f"Không dòng nào dùng được. Lỗi đầu tiên ở dòng {first.line}: "
            f"“{first.said}”, cần {first.expected}"
        )
        .replace("{", "(")
        .replace("}", ")")
    )
