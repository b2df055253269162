"""Is this line of a table a heading for the lines below, or the detail of a need above?"""

from __future__ import annotations

import re

from khuyencong.apps.documents.spreadsheets.amounts import is_blank_mark
from khuyencong.apps.documents.spreadsheets.sheets import SheetRow
from khuyencong.apps.documents.spreadsheets.units import unit_stated_above
from khuyencong.apps.needs.imports.header import Header
from khuyencong.apps.needs.imports.row_kinds import (
    OrdinalKind,
    SectionKind,
    ordinal_kind,
    section_of,
    split_ordinal,
)
from khuyencong.apps.needs.imports.sections import OpenSections

_PARTY = ("beneficiary", "place", "commune", "district")
_DEEPER: dict[OrdinalKind | None, set[OrdinalKind]] = {
    "number": {"dotted", "small", "dash"},
    "dotted": {"small", "dash"},
    "small": {"dash"},
}
_CONTENT_PREFIX = re.compile(r"^(?:nội dung|lĩnh vực)\b", re.IGNORECASE)

_MARK_LENGTH = 12

HEADING, DETAIL = "tiêu đề nhóm", "dòng chi tiết của đề án phía trên"


class _Line:
    """A row seen through the columns of its table."""

    def __init__(self, row: SheetRow, header: Header) -> None:
        texts = row.texts()
        columns = header.columns
        title = columns.get("title") or columns["content"]

        def own(name: str) -> str:
            column = columns.get(name)
            return texts.get(column.index, "") if column else ""

        self.title = texts.get(title.index, "")
        ordinal = re.sub(r"\.0$", "", own("ordinal"))
        self.kind = ordinal_kind(ordinal)
        self.text = self.title
        if ordinal and self.kind is None:
            self.text = self.title or ordinal  # a heading merged over the first columns
        if not self.text:
            self.text = next((text for text in texts.values() if ordinal_kind(text) is None), "")
        self.has_number = bool(ordinal) and self.kind is not None
        if self.kind is None:
            leading, rest = split_ordinal(self.text)
            self.kind = ordinal_kind(leading) if leading else None
            self.text = rest if leading else self.text
        party = [own(name) for name in _PARTY]
        self.has_party = any(
            text and text != self.title and not is_blank_mark(text) and not unit_stated_above(text)
            for text in party
        )
        self.has_content = bool(own("content")) and "title" in columns
        money = [column.index for column in header.money.values()]
        self.has_money = any(i in texts and not is_blank_mark(texts[i]) for i in money)
        others = [text for i, text in texts.items() if i not in money and text != ordinal]
        self.lone = len(set(others)) <= 1


class SectionFinder:
    """Follows one table and recognises its headings and details."""

    def __init__(self, header: Header, sections: OpenSections) -> None:
        self._header, self._sections = header, sections
        self._need: SheetRow | None = None

    def look_at(self, row: SheetRow, ahead: SheetRow | None) -> str | None:
        """Return why the row is no need of its own (and remember a heading), or None."""
        if self._is_plain_need(row):
            self._need = row
            return None
        line = _Line(row, self._header)
        alone = line.lone and not line.title and not line.has_money and line.kind != "number"
        if not (alone and section_of(line.text).kind in {"place", "fund"}) and (
            line.has_party or line.has_content or not line.text
        ):
            self._need = row
            return None
        if self._is_heading(line, _Line(ahead, self._header) if ahead else None):
            section = section_of(line.text)
            self._sections.open(section, numbered=line.kind, text=line.text)
            self._need = None
            return HEADING
        if self._is_detail(line):
            return DETAIL
        self._need = row
        return None

    def _is_plain_need(self, row: SheetRow) -> bool:
        """The common case, told quickly: a title and a beneficiary of more than a mark."""
        texts = row.texts()
        return all(
            column is not None and len(texts.get(column.index, "")) > _MARK_LENGTH
            for column in (self._header.columns.get(name) for name in ("title", "beneficiary"))
        )

    def _is_heading(self, line: _Line, after: _Line | None) -> bool:
        if line.kind in {"letter", "roman"}:
            return True
        deeper = after is not None and after.kind in _DEEPER.get(line.kind, set())
        says = section_of(line.text).kind
        if line.has_money:
            return self._heads_with_money(line, after, says=says, deeper=deeper)
        if not line.lone:
            return False
        if line.kind == "dash":
            return bool(_CONTENT_PREFIX.match(line.text))
        if line.kind is None:
            return "ordinal" in self._header.columns or says != "other"
        groups = deeper and after is not None and (after.has_party or after.has_money)
        return bool(_CONTENT_PREFIX.match(line.text)) or says in {"place", "fund"} or groups

    def _heads_with_money(
        self, line: _Line, after: _Line | None, *, says: SectionKind, deeper: bool
    ) -> bool:
        """A heading with the total of the needs below it."""
        if line.kind == "number":
            return deeper and after is not None and after.has_party
        if line.kind is not None or not line.lone:
            return False
        return says in {"place", "fund"} or self._sums_up(says, after)

    def _sums_up(self, says: SectionKind, after: _Line | None) -> bool:
        """A subtotal above its needs, in a table that numbers its needs but not this line."""
        if after is None or not (after.has_number and after.has_party and after.has_money):
            return False
        return "ordinal" in self._header.columns and (says == "content" or self._need is None)

    def _is_detail(self, line: _Line) -> bool:
        """A cost item written below a need: "- Máy cưa | 200"."""
        if self._need is None or line.kind not in _DEEPER["number"]:
            return False
        need = _Line(self._need, self._header)
        return need.has_money and (need.kind == "number" or line.kind == "dash")
