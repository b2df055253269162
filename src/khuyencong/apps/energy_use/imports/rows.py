"""Turn the cells of one row into the facts of a bill, or into a month of output."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from khuyencong.apps.documents.spreadsheets.cells import Cells
from khuyencong.apps.energy_use.imports.columns import meaning
from khuyencong.domain.energy_use.bill_facts import TEXTS, BillFacts
from khuyencong.domain.energy_use.carriers import ELECTRICITY, get_carrier, unit_words
from khuyencong.domain.foundation.months import months_after

NUMBERS = (
    "normal_kwh", "peak_kwh", "offpeak_kwh", "quantity", "old_reading", "new_reading", "kvarh",
    "max_demand_kw",
)  # fmt: skip
MONEY = ("before_vat_vnd", "reactive_vnd", "amount_vnd")
MONTH = "tháng dạng 01/2026"
"""How a month is typed, for a cell that could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputCell:
    """What a row says of one product in a month."""

    month: date
    product: str
    unit: str
    quantity: Decimal


def read_bill(cells: Cells, meters: Mapping[tuple[str, str], int]) -> BillFacts | None:
    """Return the bill of a row, None when one of its cells is wrong: ``cells.errors`` says.

    ``meters`` are the site's by carrier and number. Without a carrier it is electricity.
    """
    starts_on, ends_before = _days(cells)
    carrier = _carrier(cells)
    read: dict[str, Any] = {name: cells.quantity(name) for name in NUMBERS}
    read |= {name: cells.amount(name) for name in MONEY}
    read |= {name: cells.text(name, most=TEXTS[name]) for name in TEXTS}
    facts = BillFacts(
        carrier=carrier,
        meter_id=_meter(cells, carrier, meters),
        starts_on=starts_on,
        ends_before=ends_before,
        unit=_unit(cells, carrier),
        **read,
    )
    return None if cells.errors else facts


def read_output(cells: Cells, units: Mapping[str, str]) -> OutputCell | None:
    """Return the output of a row; ``units`` are those the site used for a product before."""
    month = cells.day("month", expected=MONTH)
    product = cells.text("product", most=120)
    quantity = cells.quantity("quantity")
    unit = cells.text("unit", most=30) or units.get(product, "")
    if month is None and not cells.errors:
        cells.report("month", "Thiếu tháng", expected="tháng dạng 03/2025")
    if not product and not cells.errors:
        cells.report("product", "Thiếu tên sản phẩm", expected="tên sản phẩm")
    if quantity is None and not cells.errors:
        cells.report("quantity", "Thiếu sản lượng", expected="một số từ 0 trở lên")
    if not unit and not cells.errors:
        cells.report("unit", "Thiếu đơn vị tính", expected="tấn, viên, m³…")
    if cells.errors or month is None or quantity is None:
        return None
    return OutputCell(month=month.replace(day=1), product=product, unit=unit, quantity=quantity)


def _days(cells: Cells) -> tuple[date | None, date | None]:
    first, last = cells.day("starts_on"), cells.day("ends_on")
    month = cells.day("month", expected=MONTH)
    if first and last:
        return first, last + timedelta(days=1)
    if month and not first and not last:
        return month.replace(day=1), months_after(month.replace(day=1), 1)
    if not cells.errors:
        where = "ends_on" if first else "month"
        told = "Thiếu ngày cuối kỳ" if first else "Thiếu kỳ của hóa đơn"
        cells.report(where, told, expected="tháng dạng 03/2025, hoặc từ ngày và đến hết ngày")
    return None, None


def _carrier(cells: Cells) -> str:
    text = cells.text("carrier")
    found = meaning("carriers", text) if text else ELECTRICITY
    if found is None:
        cells.report("carrier", "Không rõ loại", expected="điện, củi, trấu, than cám 5, dầu DO…")
    return found or ELECTRICITY


def _unit(cells: Cells, carrier: str) -> str:
    text, known = cells.text("unit"), get_carrier(carrier).units
    found = meaning("units", text) if text else known[0]
    if found not in known:
        expected = ", ".join(unit_words(each) for each in known)
        cells.report("unit", "Đơn vị không hợp với loại năng lượng", expected=expected)
    return found or known[0]


def _meter(cells: Cells, carrier: str, meters: Mapping[tuple[str, str], int]) -> int | None:
    number = cells.text("meter", most=80)
    if number and (carrier, number) not in meters:
        known = ", ".join(each for kind, each in meters if kind == carrier) or "để trống"
        cells.report("meter", "Địa điểm không có công tơ số này", expected=known)
    return meters.get((carrier, number))
