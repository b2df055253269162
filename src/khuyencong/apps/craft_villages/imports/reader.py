"""Read the yearly sheet of villages: a row a village; what was not understood is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.documents.spreadsheets.headings import Column, headings_of, plain_heading
from khuyencong.apps.documents.spreadsheets.limits import HEADER_SEARCH_ROWS
from khuyencong.apps.documents.spreadsheets.old_text import Decoder
from khuyencong.apps.documents.spreadsheets.open_file import open_sheets
from khuyencong.apps.documents.spreadsheets.sheets import Sheet, SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_of, unit_stated_above
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.foundation.yaml_text import load_yaml

KIND = "village_year"
"""The kind of list under which headings are remembered."""
DEPTHS = (1, 2, 3)
"""Rows that a heading may take."""
MOST_ROWS = 1000
COUNTS = (
    "households_total", "households_in_craft", "workers", "stable_years", "artisans",
    "titled_artisans",
)  # fmt: skip
MONEY = ("turnover_vnd", "income_vnd")
ANSWERS = ("environment_met", "has_environment_plan", "has_waste_treatment", "was_inspected")
TEXTS = {"products": 500, "note": 5000}


@dataclass(frozen=True, slots=True)
class VillageRow:
    """A row as it was read: its cells stay at hand to name the one that is refused later."""

    cells: Cells
    code: str
    name: str
    figures: dict[str, Any]

    @property
    def says_something(self) -> bool:
        """Tell whether a figure stands in it: names and last year's words were there before."""
        given = (*COUNTS, *MONEY, *ANSWERS)
        asked = [name for name in given if name != "households_total"]
        return any(self.figures[name] is not None for name in asked)


def read_villages(file: Path, *, name: str, learned: Mapping[str, str]) -> list[VillageRow]:
    """Return the rows of a spreadsheet that say something, each with the cells that are wrong.

    ``learned`` are headings of the unit's own.

    Raises BadInput when no sheet has a heading with the needed columns, or it has too many rows.
    """
    rows, found = list[VillageRow](), False
    for sheet in open_sheets(file):
        if sheet.visible:
            found = _read_sheet(sheet, rows, learned) or found
    if not found:
        known = labels()
        needed = "; ".join(
            " hoặc ".join(f"“{known[each]}”" for each in group) for group in _words()["needed"]
        )
        raise BadInput(
            "craft_villages.no_header",
            "Tệp {name} không có bảng nào nhận ra được: cần một dòng tiêu đề có cột {columns}; tải"
            " bảng mẫu để có đủ tên cột",
            field="sheet",
            name=name[:80],
            columns=needed,
        )
    return rows


@cache
def labels() -> dict[str, str]:
    """Return the Vietnamese heading of each column, in the order of the sheet."""
    return {name: each["label_vi"] for name, each in _words()["fields"].items()}


@cache
def _words() -> Mapping[str, Any]:
    text = Path(__file__).with_name("columns.yaml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


@cache
def _names() -> dict[str, str]:
    every = _words()["fields"].items()
    own = {plain_heading(each["label_vi"]): name for name, each in every}
    return own | {heading: name for name, each in every for heading in each["names"]}


def _read_sheet(sheet: Sheet, found: list[VillageRow], learned: Mapping[str, str]) -> bool:
    decoder = Decoder(old_fonts=None)
    rows = _decoded(sheet, decoder)
    top = list(islice(rows, HEADER_SEARCH_ROWS))
    header = _find_header(top, learned)
    if header is None:
        return False
    last, columns = header
    above = (text for row in top if row.number <= last for text in row.texts().values())
    unit = next((unit for text in above if (unit := unit_stated_above(text))), None)
    for row in chain(top, rows):
        texts = row.texts()
        if row.number <= last or len(texts) < 2 or any(map(_is_total, texts.values())):
            continue
        if len(found) >= MOST_ROWS:
            raise BadInput(
                "craft_villages.sheet_too_long", "Một bảng nhiều nhất {most} dòng", most=MOST_ROWS
            )
        named = decoder.decode(sheet.name)
        cells = Cells(row.cells, columns, sheet=named, row=row.number, unit=unit)
        said = _read_row(cells)
        if cells.errors or said.says_something:
            found.append(said)
    return True


def _decoded(sheet: Sheet, decoder: Decoder) -> Any:
    for row in sheet.rows:
        if not row.hidden:
            decoder.learn(row.cells)
            row.cells = decoder.decode_row(row.cells)
            yield row


def _find_header(
    top: list[SheetRow], learned: Mapping[str, str]
) -> tuple[int, dict[str, Column]] | None:
    """Return the last row of the heading that names most columns, and its columns."""
    best: tuple[int, dict[str, Column]] | None = None
    for start in range(len(top)):
        for depth in DEPTHS:
            part = top[start : start + depth]
            columns = _recognise(headings_of(part), learned)
            is_whole = all(any(name in columns for name in group) for group in _words()["needed"])
            if is_whole and (best is None or len(columns) > len(best[1])):
                best = part[-1].number, columns
    return best


def _recognise(
    headings: Mapping[int, tuple[str, ...]], learned: Mapping[str, str]
) -> dict[str, Column]:
    found: dict[str, Column] = {}
    taken: set[int] = set()
    for names in (learned, _names()):
        for index, parts in headings.items():
            name = names.get(" ".join(filter(None, map(plain_heading, parts))))
            if name and name not in found and index not in taken:
                unit = next((unit for part in reversed(parts) if (unit := unit_of(part))), None)
                found[name] = Column(index, name, " / ".join(parts), unit)
                taken.add(index)
    return found


def _read_row(cells: Cells) -> VillageRow:
    figures: dict[str, Any] = {name: _count(cells, name) for name in COUNTS}
    figures |= {name: cells.amount(name) for name in MONEY}
    figures |= {name: _answer(cells, name) for name in ANSWERS}
    figures |= {name: cells.text(name, most=most) for name, most in TEXTS.items()}
    figures["year"] = cells.year("year") if cells.text("year") else None
    return VillageRow(cells, cells.text("code", most=40), cells.text("name", most=200), figures)


def _count(cells: Cells, name: str) -> int | None:
    found = cells.quantity(name)
    if found is not None and found != int(found):
        cells.report(name, "Không phải số nguyên", expected="một số nguyên từ 0 trở lên")
        return None
    return None if found is None else int(found)


def _answer(cells: Cells, name: str) -> bool | None:
    text = cells.text(name, most=40)
    if not text:
        return None
    plain = _plain(text)
    for code, answers in _words()["answers"].items():
        if plain in answers:
            return {"yes": True, "no": False}.get(code)
    cells.report(name, "Không rõ có hay không", expected="có, không hoặc để trống")
    return None


def _is_total(text: str) -> bool:
    return _plain(text) in _words()["totals"]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
