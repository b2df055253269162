"""How far the reading of a file is, told now and then to whoever waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from khuyencong.apps.documents.spreadsheets.sheets import SheetRow

Tell = Callable[[int, int], None]
"""Called with the rows read so far and about how many there are, 0 where nobody knows."""

EVERY_ROWS = 250


class RowCount:
    """Counts the rows of a file. Each passes twice: it is met, then understood."""

    def __init__(self, tell: Tell | None) -> None:
        self.total = 0
        self._passed = 0
        self._tell = tell

    def one(self) -> None:
        """Count one row that passed once."""
        self._passed += 1
        if self._tell and self._passed % EVERY_ROWS == 0:
            self._tell(self._passed // 2, self.total)

    def met(self, rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
        """Yield the rows, each counted when it is met."""
        for row in rows:
            self.one()
            yield row
