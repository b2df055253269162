"""Walk down one sheet: find its tables, and sort their lines into needs and the rest."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from khuyencong.apps.documents.spreadsheets.days import years_named
from khuyencong.apps.documents.spreadsheets.headings import Column
from khuyencong.apps.documents.spreadsheets.limits import HEADER_SEARCH_ROWS, MAX_COLUMNS, MAX_ROWS
from khuyencong.apps.documents.spreadsheets.old_text import Decoder
from khuyencong.apps.documents.spreadsheets.sheets import Merge, SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_stated_above
from khuyencong.apps.needs.imports.header import (
    Header,
    find_header,
    header_at,
    is_numbering,
    second_table_at,
)
from khuyencong.apps.needs.imports.row_kinds import (
    fund_named,
    is_dated,
    is_note,
    is_signature,
    is_total,
    ordinal_kind,
)
from khuyencong.apps.needs.imports.section_rows import SectionFinder
from khuyencong.apps.needs.imports.sections import OpenSections
from khuyencong.domain.foundation.text import fold

_COUNTED = re.compile(r"^\d+(?:[.,]\d+)?(?: (?:de an|don vi|co so|doanh nghiep|dn|htx|ho))?$")
_SAMPLE_ROWS = 400
_AHEAD = 3
_HEADING_START = re.compile(r"^(?:tt|stt|so tt|so thu tu|ten |danh muc|noi dung|don vi thu huong)")


@dataclass(slots=True)
class Draft:
    """A line that holds a need, its cells not yet understood."""

    row: int
    cells: dict[str, object]
    shared_money: tuple[str, ...] = ()
    """Money columns whose amount stands in a merged cell above."""
    content: str | None = None
    place: str | None = None
    fund: str | None = None
    section: str | None = None


@dataclass(slots=True)
class Table:
    """One table of a sheet: its columns, what stands above it, and its lines."""

    header: Header
    unit: int | None
    year: int | None
    fund: str | None
    drafts: deque[Draft] = field(default_factory=deque)


@dataclass(slots=True)
class Skipped:
    """A line that holds no need."""

    row: int
    reason: str
    text: str


class SheetWalk:
    """Reads the rows of one sheet once; afterwards ``tables`` and ``skipped`` are filled."""

    def __init__(self, rows: Iterator[SheetRow], *, decoder: Decoder, name: str) -> None:
        self._decoder, self._name = decoder, name
        self._source = rows
        self._queue: deque[SheetRow] = deque()
        self._merged: dict[int, list[tuple[Merge, object]]] = {}
        self._since_need: list[str] = []
        self.tables: list[Table] = []
        self.skipped: list[Skipped] = []

    def run(self) -> None:
        """Read all rows."""
        sample = list(islice(self._source, _SAMPLE_ROWS))
        for row in sample:
            self._decoder.learn(row.cells)
        rest, self._source = self._source, iter(())
        self._source = _chain(sample, rest)
        self._fill(HEADER_SEARCH_ROWS)
        header = find_header(list(islice(self._queue, HEADER_SEARCH_ROWS)))
        if header is None:
            return
        second = second_table_at(self._queue, header)
        if second is None:
            self._walk(header)
            return
        self._fill(MAX_ROWS)
        for first, last in ((0, second), (second, MAX_COLUMNS)):
            self._walk_part(header, first, last)

    def _walk_part(self, header: Header, first: int, last: int) -> None:
        """Read one of two tables that stand side by side, within these columns."""
        part = SheetWalk(iter(()), decoder=self._decoder, name=self._name)
        part._merged = self._merged
        part._queue.extend(
            cut
            for row in self._queue
            if (cut := row.within(first, last) if row.number >= header.first_row else row).texts()
        )
        own = find_header(list(islice(part._queue, HEADER_SEARCH_ROWS)))
        if own is not None:
            part._walk(own)
        self.tables += part.tables
        self.skipped += part.skipped

    def _walk(self, header: Header) -> None:
        self._start_table(header)
        while self._queue or self._fill(1):
            self._fill(_AHEAD)
            self._take(self._queue.popleft())

    def _fill(self, count: int) -> bool:
        """Have so many non-blank, visible rows waiting, if there are as many."""
        while len(self._queue) < count:
            row = next(self._source, None)
            if row is None:
                break
            if not any(cell is not None and cell != "" for cell in row.cells):
                self._note_merges(row)
                continue
            row.cells = self._decoder.decode_row(row.cells)
            if row.hidden:
                self._note_merges(row)
                self._skip(row, "dòng ẩn")
            elif row.texts():
                self._queue.append(row)
        return bool(self._queue)

    def _skip(self, row: SheetRow, reason: str) -> None:
        self.skipped.append(Skipped(row.number, reason, " | ".join(row.texts().values())))

    def _start_table(self, header: Header) -> None:
        above, self._since_need = self._since_need, []
        while self._queue and self._queue[0].number <= header.last_row:
            row = self._queue.popleft()
            if row.number < header.first_row:
                above += row.texts().values()
        units = [unit for text in above if (unit := unit_stated_above(text))]
        years = {year for text in above for year in years_named(text)}
        funds = {fund for text in (*above, self._name) if (fund := fund_named(text))}
        before = self.tables[-1] if self.tables else None
        self.tables.append(
            Table(
                header,
                unit=units[-1] if units else (before.unit if before else None),
                year=years.pop() if len(years) == 1 else (before.year if before else None),
                fund=funds.pop() if len(funds) == 1 else None,
            )
        )
        self._ended = False
        self._sections = OpenSections()
        self._finder = SectionFinder(header, self._sections)
        self._fields = list(header.columns.values())
        self._text_columns = _text_columns(header)

    def _note_merges(self, row: SheetRow) -> None:
        for merge in row.merges:
            if merge.last_row > merge.first_row and merge.first_column < len(row.cells):
                value = row.cells[merge.first_column]
                known = self._merged.setdefault(merge.first_column, [])
                # Rows are noted a few lines before they are used: keep the last ones.
                known[:] = [*known[-2 * HEADER_SEARCH_ROWS :], (merge, value)]

    def _merged_above(self, column: int, number: int) -> object:
        """Return what stands in the merged cell that covers this one, or None."""
        for merge, value in self._merged.get(column, ()):
            if merge.first_row < number <= merge.last_row:
                return value
        return None

    def _take(self, row: SheetRow) -> None:
        if self._starts_header(row):
            self._queue.appendleft(row)
            header = header_at(list(islice(self._queue, _AHEAD)), year=self.tables[-1].year)
            if header:
                self._start_table(header)
                return
            self._queue.popleft()
        ahead = self._queue[0] if self._queue else None
        reason = self._reason_to_skip(row) or self._finder.look_at(row, ahead)
        if reason:
            self._since_need += row.texts().values()
            self._skip(row, reason)
        else:
            self._since_need = []
            self._add_draft(row)

    def _starts_header(self, row: SheetRow) -> bool:
        texts = list(row.texts().values())
        return (
            len(texts) >= 3
            and all(isinstance(cell, str | None) for cell in row.cells)
            and any(len(text) < 60 and _HEADING_START.match(fold(text)) for text in texts[:3])
        )

    def _reason_to_skip(self, row: SheetRow) -> str | None:
        """Say why a row is no need and no heading, or None."""
        texts = row.texts()
        first = [texts[i] for i in sorted(texts) if i in self._text_columns]
        if any(map(is_total, first)) and not self._names_beneficiary(texts):
            return "sau phần ký tên" if self._ended else "dòng tổng"
        title = texts.get(self._title.index, "")
        like_need = bool(title) and (self._has(texts, "beneficiary") or self._has_amount(row))
        if self._ended:
            # Signatures may stand between two parts of a table: a whole need reopens it.
            if not (like_need and self._has(texts, "ordinal") and self._has_amount(row)):
                return "sau phần ký tên"
            self._ended = False
        only_number = len(texts) == 1 and self._has(texts, "ordinal")
        if is_numbering(row) or (only_number and ordinal_kind(*texts.values())):
            return "dòng chỉ có số thứ tự" if only_number else "dòng đánh số cột"
        if is_signature(title) or (not like_need and self._is_signed(texts)):
            self._ended = True
            return "phần ký tên"
        if not like_need and is_note(next(iter(texts.values()))):
            return "ghi chú dưới bảng"
        return None

    def _names_beneficiary(self, texts: dict[int, str]) -> bool:
        """Whether a line names one; a total may count them there: "02 đơn vị"."""
        column = self._header.columns.get("beneficiary")
        text = texts.get(column.index, "") if column else ""
        return bool(text) and not is_total(text) and _COUNTED.match(fold(text)) is None

    def _is_signed(self, texts: dict[int, str]) -> bool:
        if self._has(texts, "ordinal"):
            return any(map(is_signature, texts.values()))
        return any(is_signature(text) or is_dated(text) for text in texts.values())

    @property
    def _header(self) -> Header:
        return self.tables[-1].header

    @property
    def _title(self) -> Column:
        columns = self._header.columns
        return columns.get("title") or columns["content"]

    def _has(self, texts: dict[int, str], name: str) -> bool:
        column = self._header.columns.get(name)
        return column is not None and column.index in texts and not is_total(texts[column.index])

    def _has_amount(self, row: SheetRow) -> bool:
        return any(
            column.index < len(row.cells)
            and isinstance(row.cells[column.index], int | float | str)
            and re.search(r"\d", str(row.cells[column.index])) is not None
            for column in self._header.money.values()
        )

    def _add_draft(self, row: SheetRow) -> None:
        money = self._header.money
        cells: dict[str, object] = {}
        shared = []
        self._note_merges(row)
        for column in self._fields:
            value = row.cells[column.index] if column.index < len(row.cells) else None
            if value is None or value == "":
                above = self._merged_above(column.index, row.number)
                if above not in (None, ""):
                    if column.field in money:
                        shared.append(column.field)
                        continue
                    value = above
            if value is not None and value != "":
                cells[column.field] = value
        self.tables[-1].drafts.append(
            Draft(
                row.number,
                cells,
                shared_money=tuple(shared),
                content=self._sections.value("content"),
                place=self._sections.value("place"),
                fund=self._sections.value("fund"),
                section=self._sections.path(),
            )
        )


def _chain(sample: list[SheetRow], rest: Iterator[SheetRow]) -> Iterator[SheetRow]:
    sample.reverse()
    while sample:
        yield sample.pop()
    yield from rest


def _text_columns(header: Header) -> set[int]:
    """The columns left of the money, where a total or a heading may be written."""
    first_money = min((column.index for column in header.money.values()), default=10**6)
    names = {"ordinal", "title", "content", "beneficiary", "place", "commune", "district"}
    own = {column.index for name, column in header.columns.items() if name in names}
    return own | set(range(min(first_money, 4)))
