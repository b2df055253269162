"""Read the money of one line, and see whether its parts add up."""

from __future__ import annotations

from khuyencong.apps.documents.spreadsheets.amounts import (
    EXPECTED,
    UnclearAmount,
    in_vnd,
    read_amount,
)
from khuyencong.apps.documents.spreadsheets.sheets import Fault
from khuyencong.apps.documents.spreadsheets.units import MILLION, UNIT_NAMES
from khuyencong.apps.needs.imports.columns import label_of
from khuyencong.apps.needs.imports.money_units import settle_units, unit_in_row
from khuyencong.apps.needs.imports.reports import Reports
from khuyencong.apps.needs.imports.tables import Draft, Table
from khuyencong.domain.foundation.numbers import format_vnd

Money = dict[str, int | None]


class MoneyReader:
    """Reads the money cells of a table, with the units settled once."""

    def __init__(self, table: Table, reports: Reports) -> None:
        self._table, self._reports = table, reports
        self._units = settle_units(table)
        if self._units.guessed is not None:
            reports.warn(
                table.header.last_row,
                next(iter(table.header.money)),
                expected="đơn vị tính ghi ở tiêu đề, ví dụ “Kinh phí (triệu đồng)”",
                message=f"Bảng không ghi đơn vị tính: đã hiểu là {UNIT_NAMES[self._units.guessed]}",
            )

    def read(self, draft: Draft) -> Money:
        """Return the money of a line in whole đồng, None where it is silent."""
        row_unit = unit_in_row(draft)
        money: Money = {
            name: self._amount(draft, name, row_unit or self._units.by_field[name])
            if name in draft.cells
            else None
            for name in self._table.header.money
        }
        for name in draft.shared_money:
            self._reports.warn(
                draft.row,
                name,
                expected="số tiền riêng của từng dòng",
                message=f"{label_of(name)} nằm trong ô gộp: chỉ tính một lần, cho dòng đầu",
            )
        self._check_sum(draft, money)
        return money

    def _is_broken(self, draft: Draft) -> bool:
        return draft.row in self._reports.broken_rows

    def _amount(self, draft: Draft, name: str, unit: int) -> int | None:
        value, label = draft.cells[name], label_of(name)
        try:
            if isinstance(value, Fault):
                raise UnclearAmount(value.why)
            amount = read_amount(value, marks=self._units.marks, column_unit=unit)
            vnd = in_vnd(amount, column_unit=unit) if amount else None
        except UnclearAmount as why:
            self._reports.add(
                draft.row, name, value=value, expected=EXPECTED, message=f"{label}: {why}"
            )
            return None
        if amount and amount.guessed and vnd is not None:
            self._reports.warn(
                draft.row,
                name,
                value=value,
                expected="1.200 (một nghìn hai trăm) hoặc 1,2 (một phẩy hai)",
                message=f"{label}: đọc được hai cách, đã hiểu là {format_vnd(vnd)} đồng",
            )
        return vnd

    def _check_sum(self, draft: Draft, money: Money) -> None:
        """Warn if the total is not the sum of its parts; a part left open may be the rest."""
        total = money.get("total")
        parts = [vnd for name, vnd in money.items() if name != "total" and vnd is not None]
        funds = [vnd for name in ("kcqg", "kcdp") if (vnd := money.get(name)) is not None]
        if funds and money.get("support") == sum(funds):
            parts.remove(sum(funds))  # a column that sums the two funds is no third source
        if total is None or not parts or draft.shared_money or self._is_broken(draft):
            return
        found = sum(parts)
        step = self._units.by_field["total"]
        slack = len(parts) * (step // 100 if step >= MILLION else 1)
        own_left_open = found < total and money.get("own") is None
        if abs(found - total) <= slack or own_left_open:
            return
        self._reports.warn(
            draft.row,
            "total",
            value=draft.cells["total"],
            expected=f"{format_vnd(found)} đồng, bằng tổng các nguồn trong dòng",
            message=f"Tổng kinh phí {format_vnd(total)} đồng khác tổng các nguồn "
            f"{format_vnd(found)} đồng",
        )
