"""Turn the lines of a table into needs: every cell understood, or said why not."""

from __future__ import annotations

import re
from collections.abc import Callable

from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.spreadsheets.sheets import column_letter
from khuyencong.apps.needs.imports.money_cells import Money, MoneyReader
from khuyencong.apps.needs.imports.reports import Reports
from khuyencong.apps.needs.imports.row_kinds import fund_named, split_ordinal
from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.apps.needs.imports.tables import Draft, Table
from khuyencong.apps.needs.imports.text_cells import TextReader, join_place, split_address
from khuyencong.domain.foundation.text import fold


def read_table(
    table: Table, *, sheet: str, on_row: Callable[[], None] = lambda: None
) -> tuple[list[NeedRow], list[CellError]]:
    """Return the needs of a table and what is wrong with it; ``on_row`` is called for each line.

    A line with an error is left out whole; a line with a warning is kept.
    """
    reading = _TableReading(table, sheet=sheet)
    rows = []
    while table.drafts:  # given back as they are read: a large sheet fills much memory
        on_row()
        need = reading.need(table.drafts.popleft())
        if need.row not in reading.reports.broken_rows:
            rows.append(need)
    return rows, reading.reports.found


def _address_with_name(table: Table) -> bool:
    """Whether one column holds name and address: "Đơn vị thụ hưởng (địa chỉ)"."""
    columns = table.header.columns
    if "beneficiary" not in columns or {"place", "commune", "district"} & set(columns):
        return False
    return bool(re.search(r"\bdia (?:chi|diem|ban)\b", fold(columns["beneficiary"].heading)))


class _TableReading:
    def __init__(self, table: Table, *, sheet: str) -> None:
        self.reports = Reports(table.header, sheet=sheet)
        self._table, self._sheet = table, sheet
        self._money = MoneyReader(table, self.reports)
        self._texts = TextReader(self.reports)
        self._warn_of_other_years()
        self._address_with_name = _address_with_name(table)

    def _warn_of_other_years(self) -> None:
        header = self._table.header
        if header.other_years:
            self.reports.warn(
                header.last_row,
                next(iter(header.money)),
                expected="mỗi bảng một năm, hoặc tên bảng ghi rõ năm",
                message="Không dùng các cột của năm khác: "
                + ", ".join(
                    f"{column_letter(column.index)} “{column.heading}”"
                    for column in header.other_years
                ),
            )

    def need(self, draft: Draft) -> NeedRow:
        """Return the need of a line, complete only if no error was reported for it."""
        texts = self._texts.texts(draft)
        if self._address_with_name and "beneficiary" in texts:
            texts["beneficiary"], address = split_address(texts["beneficiary"])
            if address:
                texts["place"] = address
        money = self._money.read(draft)
        self._assign_support(draft, texts, money)
        need = NeedRow(
            title=self._title(draft, texts),
            beneficiary=texts.get("beneficiary"),
            place=join_place(texts) or draft.place,
            content=texts.get("content") or draft.content,
            total_vnd=money.get("total"),
            kcqg_vnd=money.get("kcqg"),
            kcdp_vnd=money.get("kcdp"),
            own_vnd=money.get("own"),
            support_vnd=money.get("support"),
            other_vnd=money.get("other"),
            year=self._texts.year(draft) or self._table.year,
            starts_on=self._texts.day(draft, "starts"),
            finishes_on=self._texts.day(draft, "finishes"),
            schedule=texts.get("schedule"),
            workers=self._texts.workers(draft),
            priority_area=texts.get("priority_area"),
            establishment_kind=texts.get("establishment_kind"),
            tax_code=texts.get("tax_code"),
            phone=texts.get("phone"),
            note=texts.get("note"),
            section=draft.section,
            sheet=self._sheet,
            row=draft.row,
        )
        if not need.beneficiary and not any(money.values()):
            self.reports.warn(
                draft.row,
                "beneficiary",
                expected="tên đơn vị thụ hưởng và kinh phí",
                message="Dòng chỉ có tên đề án, chưa có đơn vị thụ hưởng và kinh phí",
            )
        return need

    def _title(self, draft: Draft, texts: dict[str, str]) -> str:
        """Return the title, without a number written before it."""
        columns = self._table.header.columns
        name = "title" if "title" in columns else "content"
        title = texts.get(name, "")
        leading, rest = split_ordinal(title)
        if leading and ("ordinal" not in columns or leading in {"-", "+", "–", "•", "*"}):
            title = rest
        if not title and draft.row not in self.reports.broken_rows:
            self.reports.add(
                draft.row,
                name,
                value=draft.cells.get(name),
                expected="tên đề án",
                message="Thiếu tên đề án",
            )
        return title

    def _assign_support(self, draft: Draft, texts: dict[str, str], money: Money) -> None:
        """Book a support without a fund of its own on the fund its line or heading names."""
        support = money.get("support")
        if support is None:
            return
        fund = fund_named(texts.get("fund", "")) or draft.fund or self._table.fund
        if fund and money.get(fund) is None:
            money[fund], money["support"] = support, None
        elif not fund and money.get("kcqg") is None and money.get("kcdp") is None:
            self.reports.warn(
                draft.row,
                "support",
                value=draft.cells["support"],
                expected="nguồn KCQG hay KCĐP, ghi ở cột riêng hoặc ở tiêu đề nhóm",
                message="Không rõ kinh phí đề nghị hỗ trợ thuộc nguồn nào",
            )
