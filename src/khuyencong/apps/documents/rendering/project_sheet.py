"""The table of projects of one source: sections by content, live totals, management cost.

Rows: numbered head; one row per section with its subtotal; projects; sum of projects; management
lines; sum of the plan; money given; rest. Every sum is a formula whose result is written beside it,
so that a viewer which does not calculate shows the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell as cell

from khuyencong.apps.documents.rendering.plan_papers import (
    Fund,
    ManagementLine,
    PaperProject,
    PlanPapers,
)
from khuyencong.apps.documents.rendering.plan_phrases import NO_PROJECT
from khuyencong.apps.documents.rendering.project_columns import (
    FIRST_SOURCE,
    LAST_SOURCE,
    NOTE,
    TOTAL,
    amount_of,
    columns_of,
    remark_of,
    sources_vnd,
    texts_of,
)
from khuyencong.apps.documents.rendering.text import clean, roman
from khuyencong.apps.documents.rendering.totals import by_section
from khuyencong.apps.documents.rendering.workbook import MONEY, Book, SheetColumn, fit_row

_SHADE: dict[str, Any] = {"bold": True, "bg_color": "#F4F1EA"}
_CELL: dict[str, Any] = {"border": 1, "text_wrap": True}


@dataclass
class ProjectTable:
    """Writes the table of one fund into a sheet, from ``row`` downwards."""

    book: Book
    sheet: Any
    papers: PlanPapers
    fund: Fund
    row: int
    columns: tuple[SheetColumn, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.columns = columns_of(self.papers, self.fund)

    def write(self) -> int:
        """Write everything; return the row after the last one."""
        self.book.heading(self.sheet, self.row, self.columns)
        for index in range(len(self.columns)):
            look = {"border": 1, "italic": True, "align": "center"}
            self.book.text(self.sheet, self.row + 1, index, f"({index + 1})", **look)
        self.sheet.repeat_rows(self.row, self.row + 1)
        self.sheet.freeze_panes(self.row + 2, 2)
        self.row += 2
        support_row = self._sections()
        management_row = self._management(support_row)
        self._closing(support_row, management_row)
        return self.row

    def _sections(self) -> int:
        projects = self.papers.projects_of(self.fund)
        heads: list[int] = []
        for number, (name, group) in enumerate(by_section(projects).items(), start=1):
            heads.append(self.row)
            self._section(roman(number), name, group)
        if not projects:
            self._label("", NO_PROJECT, {})
            self.row += 1
        self._label("A", f"CỘNG ĐỀ ÁN ({len(projects)} đề án)", _SHADE)
        for column in range(TOTAL, LAST_SOURCE + 1):
            parts = "+".join(cell(head, column) for head in heads) or "0"
            self._formula(column, f"={parts}", self._sum(projects, column), _SHADE)
        self.row += 1
        return self.row - 1

    def _section(self, number: str, name: str, group: Sequence[PaperProject]) -> None:
        self._label(number, f"{name} ({len(group)} đề án)", _SHADE)
        for column in range(TOTAL, LAST_SOURCE + 1):
            first, last = cell(self.row + 1, column), cell(self.row + len(group), column)
            self._formula(column, f"=SUM({first}:{last})", self._sum(group, column), _SHADE)
        self.row += 1
        for index, project in enumerate(group, start=1):
            self._project(project, texts_of(project, index))

    def _project(self, project: PaperProject, words: tuple[str, ...]) -> None:
        for column, text in enumerate(words):
            align = "center" if column == 0 else "left"
            self.book.text(self.sheet, self.row, column, text, align=align, **_CELL)
        for column in range(FIRST_SOURCE, LAST_SOURCE + 1):
            self._number(column, amount_of(project, column, self.fund))
        if sources_vnd(project) == project.total_vnd:
            first, last = cell(self.row, FIRST_SOURCE), cell(self.row, LAST_SOURCE)
            self._formula(TOTAL, f"=SUM({first}:{last})", project.total_vnd, {})
        else:
            self._number(TOTAL, project.total_vnd)
        self._remark(remark_of(project), dict(enumerate(words)))
        self.row += 1

    def _management(self, support_row: int) -> int:
        side, head = self.papers.side(self.fund), self.row
        self._label("B", "CHI QUẢN LÝ", _SHADE)
        first = cell(head + 1, FIRST_SOURCE)
        last = cell(head + len(side.management), FIRST_SOURCE)
        formula = f"=SUM({first}:{last})" if side.management else "=0"
        self._formula(FIRST_SOURCE, formula, side.management_vnd, _SHADE)
        self.row += 1
        for index, line in enumerate(side.management, start=1):
            self._management_line(str(index), line, support_row)
        return head

    def _management_line(self, number: str, line: ManagementLine, support_row: int) -> None:
        share = f" ({clean(line.share_text)} x mức tính ở cột 8)" if line.share is not None else ""
        self._label(number, line.label + share, {})
        if line.base_is_support:
            self._formula(TOTAL, f"={cell(support_row, FIRST_SOURCE)}", line.base_vnd, {})
        else:
            self._number(TOTAL, line.base_vnd)
        if line.share is None:
            self._number(FIRST_SOURCE, line.amount_vnd)
        else:
            product = f"=ROUNDDOWN({cell(self.row, TOTAL)}*{line.share:f},0)"
            self._formula(FIRST_SOURCE, product, line.amount_vnd, {})
        self._remark("; ".join(filter(None, (clean(line.source), clean(line.remark)))), {})
        self.row += 1

    def _closing(self, support_row: int, management_row: int) -> None:
        side = self.papers.side(self.fund)
        spend = self.papers.support_vnd(self.fund) + side.management_vnd
        parts = f"={cell(support_row, FIRST_SOURCE)}+{cell(management_row, FIRST_SOURCE)}"
        self._label("", f"TỔNG KINH PHÍ {self.fund.short_vi} (A + B)", _SHADE)
        self._formula(FIRST_SOURCE, parts, spend, _SHADE)
        self.row += 1
        self._label("", "Kinh phí dùng để lập kế hoạch", {})
        self._number(FIRST_SOURCE, side.budget_vnd)
        if side.is_assumed:
            self._remark(self.papers.assumption_note, {})
        self.row += 1
        self._label("", "Còn chưa phân bổ", {})
        rest = f"={cell(self.row - 1, FIRST_SOURCE)}-{cell(self.row - 2, FIRST_SOURCE)}"
        self._formula(FIRST_SOURCE, rest, side.budget_vnd - spend, {})
        self.row += 1

    def _sum(self, projects: Sequence[PaperProject], column: int) -> int:
        return sum(amount_of(project, column, self.fund) for project in projects)

    def _label(self, number: str, label: str, shade: dict[str, Any]) -> None:
        at = self.row
        style = self.book.look(border=1, text_wrap=True, **shade)
        self.book.text(self.sheet, at, 0, number, border=1, align="center", **shade)
        self.sheet.merge_range(at, 1, at, TOTAL - 1, "", style)
        self.sheet.write_string(at, 1, clean(label), style)
        for column in range(TOTAL, NOTE + 1):
            self.sheet.write_blank(at, column, None, style)
        fit_row(self.sheet, at, [(label, sum(c.width for c in self.columns[1:TOTAL]))])

    def _remark(self, words: str, beside: dict[int, str]) -> None:
        self.book.text(self.sheet, self.row, NOTE, words, **_CELL)
        texts = {**beside, NOTE: words}
        fit_row(self.sheet, self.row, ((t, self.columns[c].width) for c, t in texts.items()))

    def _number(self, column: int, amount_vnd: int) -> None:
        look = self.book.look(border=1, **MONEY)
        self.sheet.write_number(self.row, column, amount_vnd, look)

    def _formula(self, column: int, formula: str, value: int, shade: dict[str, Any]) -> None:
        look = self.book.look(border=1, **MONEY, **shade)
        self.sheet.write_formula(self.row, column, formula, look, value)
