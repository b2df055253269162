"""Where the table of a sheet starts, and what its columns are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from khuyencong.apps.documents.spreadsheets.days import years_named
from khuyencong.apps.documents.spreadsheets.headings import Column, headings_of, plain_heading
from khuyencong.apps.documents.spreadsheets.sheets import SheetRow
from khuyencong.apps.documents.spreadsheets.units import is_unit_line
from khuyencong.apps.needs.imports.columns import (
    MONEY_FIELDS,
    is_ordinal_heading,
    of_other_years,
    recognise,
)

MAX_DEPTH = 3
_WEIGHTS = {"title": 3.0, "beneficiary": 2.0, "content": 1.5, "place": 1.5, "ordinal": 1.0}
_MONEY_WEIGHT = 1.5
_LONGEST_HEADING = 120
_PROSE = re.compile(r"^.{30,}\.$|\. [A-ZĐÀ-Ỹ]", re.DOTALL)
_LONGEST_NUMBERING = 20
_ENOUGH = 4.0
_FEWEST_COLUMNS = 3
_NUMBERING = re.compile(r"^\(?\s*(?:\d{1,2}|[A-ZĐa-zđ])\s*\)?\s*(?:=.*)?$")


@dataclass(frozen=True, slots=True)
class Header:
    """The heading of a table: its columns by field, and the first and last row it takes."""

    columns: dict[str, Column]
    first_row: int
    last_row: int
    score: float
    other_years: tuple[Column, ...] = ()
    """Money columns of years that the table is not for."""

    @property
    def money(self) -> dict[str, Column]:
        """The money columns."""
        return {name: self.columns[name] for name in MONEY_FIELDS if name in self.columns}


def is_numbering(row: SheetRow) -> bool:
    """Return whether a row only numbers the columns: (1) (2) (3), or A B 1 2 5=6+7."""
    found = list(row.texts().values())
    if len(found) < 3 or max(map(len, found)) > _LONGEST_NUMBERING:
        return False
    texts = [re.sub(r"\.0$", "", text) for text in found]
    if not all(_NUMBERING.match(text) for text in texts):
        return False
    numbers = [int(match.group()) for text in texts if (match := re.search(r"\d+", text))]
    letters = len(texts) - len(numbers)
    rising = all(b == a + 1 for a, b in pairwise(numbers))
    return rising and (len(numbers) >= 2 or letters >= 3)


def _may_continue(row: SheetRow, columns: dict[str, Column]) -> bool:
    """Return whether a row may be a second or third line of a heading."""
    texts = row.texts()
    if not texts or is_numbering(row) or not _all_short_text(row):
        return False
    return not _taken(columns).intersection(texts) or _continues_words(row, columns)


def _taken(columns: dict[str, Column]) -> set[int]:
    return {columns[name].index for name in ("ordinal", "title") if name in columns}


def _continues_words(row: SheetRow, columns: dict[str, Column]) -> bool:
    """Return whether a row may hold the second half of headings: "Tên" above "đề án"."""
    texts = row.texts()
    if len(texts) < _FEWEST_COLUMNS:
        return False
    shouted = all(text.isupper() for text in texts.values())
    below = [texts[i] for i in _taken(columns).intersection(texts)]
    return all(shouted or text[0].islower() or is_ordinal_heading(text) for text in below)


def _all_short_text(row: SheetRow) -> bool:
    return all(
        isinstance(value, str)
        and len(value) <= _LONGEST_HEADING
        and re.search(r"[^\W\d]", value)
        and not _PROSE.search(value)
        for value in row.cells
        if value is not None and str(value).strip()
    )


def second_table_at(rows: Sequence[SheetRow], header: Header) -> int | None:
    """Return the column where a second table beside this one begins, or None.

    Two tables stand side by side where the heading of the title comes twice.
    """
    above = headings_of([r for r in rows if header.first_row <= r.number <= header.last_row])
    first = header.columns.get("title") or header.columns["content"]
    name = plain_heading(" ".join(above[first.index]))
    again = [i for i in above if i > first.index and plain_heading(" ".join(above[i])) == name]
    apart = [i for i in again if i - first.index >= _FEWEST_COLUMNS]
    if not apart:
        return None
    before = [i for i in above if first.index < i < apart[0]]
    ordinals = [i for i in before if is_ordinal_heading(above[i][-1])]
    return ordinals[-1] if ordinals else apart[0]


def _score(columns: dict[str, Column]) -> float:
    if "title" not in columns and "content" not in columns:
        return 0.0
    money = sum(name in columns for name in MONEY_FIELDS)
    if not money and not {"beneficiary", "place"} & set(columns):
        return 0.0
    return sum(
        _MONEY_WEIGHT if name in MONEY_FIELDS else _WEIGHTS.get(name, 0.5) for name in columns
    )


def _may_start(row: SheetRow) -> bool:
    texts = row.texts()
    if not texts or not _all_short_text(row):
        return False
    return len(texts) > 1 or not is_unit_line(next(iter(texts.values())))


def _try(rows: Sequence[SheetRow], *, year: int | None) -> Header | None:
    """Return the best heading that starts at the first of these rows."""
    if not rows or not _may_start(rows[0]):
        return None
    best: Header | None = None
    columns = recognise(headings_of(rows[:1]), year=year)
    for depth in range(1, min(MAX_DEPTH, len(rows)) + 1):
        if depth > 1:
            if not _may_continue(rows[depth - 1], columns):
                break
            one_more = recognise(headings_of(rows[:depth]), year=year)
            overlaps = _taken(columns).intersection(rows[depth - 1].texts())
            if overlaps and _score(one_more) <= _score(columns):
                break
            columns = one_more
        score = _score(columns)
        if len(columns) < min(_FEWEST_COLUMNS, len(headings_of(rows[:depth]))):
            continue
        if score >= _ENOUGH and (best is None or score >= best.score):
            left_out = of_other_years(headings_of(rows[:depth]), year=year)
            best = Header(columns, rows[0].number, rows[depth - 1].number, score, left_out)
    if best and len(rows[0].texts()) == 1:
        only = next(iter(rows[0].texts()))
        name = best.columns.get("title") or best.columns["content"]
        if only <= name.index:
            return None  # a title line of the sheet, not a group of columns
    return best


def find_header(rows: Sequence[SheetRow]) -> Header | None:
    """Return the heading of the first table within these rows, or None.

    A heading takes one to three rows; merged headings cover their columns.
    """
    best: Header | None = None
    years: set[int] = set()
    for start in range(len(rows)):
        if best and rows[start].number > best.last_row:
            break
        years.update(*(map(years_named, rows[start - 1].texts().values() if start else ())))
        year = years.copy().pop() if len(years) == 1 else None
        found = _try(rows[start : start + MAX_DEPTH], year=year)
        if found and (best is None or found.score > best.score):
            best = found
    return best


def header_at(rows: Sequence[SheetRow], *, year: int | None = None) -> Header | None:
    """Return the heading that starts exactly at the first of these rows, or None."""
    found = _try(rows, year=year)
    return found if found and len(found.columns) >= 3 else None
