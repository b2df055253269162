"""Headings of a table: the texts above each column, and one column once it is recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from khuyencong.apps.documents.spreadsheets.sheets import SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_of
from khuyencong.domain.foundation.text import fold


@dataclass(frozen=True, slots=True)
class Column:
    """A recognised column: where, what, how the sheet calls it, and its unit of money."""

    index: int
    field: str
    heading: str
    unit: int | None


def plain_heading(text: str) -> str:
    """Return a heading folded, without its unit in brackets and its punctuation."""
    text = fold(text)
    text = re.sub(r"\(([^()]*)\)", lambda part: "" if unit_of(part[1]) else f" {part[1]} ", text)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text).split())


def _spread(rows: Sequence[SheetRow]) -> list[dict[int, str]]:
    """Return the texts of header rows with merged headings repeated over what they cover."""
    grid = []
    for row in rows:
        texts = dict(row.texts())
        for merge in row.merges:
            if merge.first_column in texts and merge.first_row == row.number:
                for column in range(merge.first_column, merge.last_column + 1):
                    texts.setdefault(column, texts[merge.first_column])
        grid.append(texts)
    for upper, lower in pairwise(grid):
        for column in sorted(lower):
            left = column - 1
            if column not in upper and left in upper and left in lower:
                upper[column] = upper[left]
    return grid


def headings_of(rows: Sequence[SheetRow]) -> dict[int, tuple[str, ...]]:
    """Return the texts above each column, from top to bottom; merged ones over all they cover."""
    grid = _spread(rows)
    columns = sorted({column for texts in grid for column in texts})
    headings = {}
    for column in columns:
        parts: list[str] = []
        for texts in grid:
            text = texts.get(column)
            if text and (not parts or parts[-1] != text):
                parts.append(text)
        headings[column] = tuple(parts)
    return headings
