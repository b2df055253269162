"""A sheet as rows of plain cells, whatever kind of file it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that has no usable value: an error such as #REF!, a formula never worked out."""

    why: str

    def __str__(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range; rows count from 1, columns from 0, both ends included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(slots=True)
class SheetRow:
    """One row. ``cells[0]`` is column A; a blank cell is None or ""."""

    number: int
    cells: list[object]
    hidden: bool = False
    merges: tuple[Merge, ...] = ()
    """Ranges that begin in this row."""
    _texts: dict[int, str] | None = None

    def within(self, first: int, last: int) -> SheetRow:
        """Return the row with only its cells from one column to before another."""
        cells = [cell if first <= i < last else None for i, cell in enumerate(self.cells)]
        merges = tuple(merge for merge in self.merges if first <= merge.first_column < last)
        return SheetRow(self.number, cells, merges=merges)

    def texts(self) -> dict[int, str]:
        """Return the non-blank cells as text, by column; worked out once."""
        if self._texts is None:
            self._texts = {
                column: text
                for column, value in enumerate(self.cells)
                if value is not None and (text := str(value).strip())
            }
        return self._texts


@dataclass(slots=True)
class Sheet:
    """One sheet, its rows read once from top to bottom."""

    name: str
    rows: Iterable[SheetRow]
    visible: bool = True
    rows_of_file: int = 0
    """About how many rows all sheets of the file have; 0 where nothing tells before reading."""


def column_letter(index: int) -> str:
    """Return the letters Excel shows for a column.

    Examples
    --------
    >>> column_letter(0), column_letter(25), column_letter(27)
    ('A', 'Z', 'AB')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """Return the column index (A = 0) of its letters.

    Examples
    --------
    >>> column_index("A"), column_index("AB")
    (0, 27)
    """
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1
