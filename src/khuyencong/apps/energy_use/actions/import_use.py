"""Take the bills or the output of a sheet in: all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.documents.learned import learned_columns
from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.storage import local_file
from khuyencong.apps.energy_use.bill_rows import facts_of_bill, new_bill, put_bill
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.imports.columns import labels
from khuyencong.apps.energy_use.imports.reader import UseReading, UseRow, read_use
from khuyencong.apps.energy_use.imports.rows import read_bill, read_output
from khuyencong.apps.energy_use.models import Output, Site, UseImport
from khuyencong.apps.energy_use.month_rows import Series, put_series
from khuyencong.apps.energy_use.permissions import require_record
from khuyencong.apps.energy_use.queries import list_bills, lock_site
from khuyencong.domain.energy_use.bill_facts import BillFacts, settle_bill
from khuyencong.domain.foundation.errors import BadInput

MOST_BYTES = 5 * 1024 * 1024
FAULTY = "energy_use.sheet_has_faults"
LISTS = {"bills": "energy_bill", "output": "energy_out"}
FIELDS = {"ends_on": "ends_on", "meter_id": "meter"}
"""Columns of fields that have another name in the facts."""


@transaction.atomic
def import_use(
    *, site: Site, kind: str, name: str, data: bytes, actor: Account, at: datetime
) -> UseImport:
    """Enter a sheet of ``kind`` bills or output. What stands there already is left alone; the same
    sheet sent again adds nothing.

    Raises NotAllowed, or BadInput: no sheet, no heading, too large; or ``FAULTY`` with all
    ``errors``, one for each cell, in its params. Then nothing was entered.
    """
    site = lock_site(site)
    require_record(actor, site)
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        raise BadInput(
            "energy_use.sheet_too_large", "Bảng nặng nhất {most} MB", field="sheet", most=most
        )
    owner: dict[str, Any] = {"unit": site.unit, "province": site.province}
    file = take_sheet(name=name, data=data, actor=actor, at=at, **owner)
    before = site.imports.filter(kind=kind, file__sha256=file.sha256, undone_at=None).first()
    if before:
        return before
    with local_file(file.sha256) as sheet:
        reading = read_use(
            sheet,
            name=file.name,
            kind=LISTS[kind],
            read_row=_reader(site, kind),
            learned=learned_columns(site.unit_id, LISTS[kind]),
        )
    made = UseImport(site=site, kind=kind, file=file, added=0, known=0, **owner)
    made.entered_at, made.entered_by = at, actor
    made.save()
    enter = _enter_bills if kind == "bills" else _enter_output
    made.added = enter(reading, made, at)
    _refuse_faults(reading.errors)
    made.known = len(reading.rows) - made.added
    made.save(update_fields=["added", "known"])
    told = {"file": file.name, "added": made.added, "known": made.known}
    write_entry_of(site, f"{kind}.imported", told, actor=actor, at=at)
    return made


def _reader(site: Site, kind: str) -> Callable[[Any], Any]:
    if kind == "bills":
        meters = {(each.carrier, each.number): each.pk for each in site.meters.all()}
        return lambda cells: read_bill(cells, meters)
    units = dict(site.outputs.values_list("product", "unit_of_use"))
    return lambda cells: read_output(cells, units)


def _enter_bills(reading: UseReading, made: UseImport, at: datetime) -> int:
    """Store the bills that are new; add to the errors each row that is refused, by its cell."""
    site, added = made.site, 0
    known = {_mark(facts_of_bill(each)) for each in list_bills(site)}
    times = {each.pk: each.multiplier for each in site.meters.all()}
    for row in reading.rows:
        facts: BillFacts = row.said
        try:
            times_of = times.get(facts.meter_id or 0, Decimal(1))
            if _mark(settle_bill(facts, today=at.date(), multiplier=times_of)) in known:
                continue
            bill = new_bill(site)
            bill.use_import = made
            put_bill(site, bill, facts, at=at)
        except BadInput as refusal:
            _report(reading, row, refusal, "energy_bill")
        else:
            added += 1
    return added


def _mark(facts: BillFacts) -> tuple[Any, ...]:
    """Return what tells one bill of a site from another."""
    about = (facts.carrier, facts.meter_id, facts.starts_on, facts.ends_before, facts.unit)
    return (*about, facts.quantity, facts.before_vat_vnd, facts.amount_vnd, facts.number)


def _enter_output(reading: UseReading, made: UseImport, at: datetime) -> int:
    """Store months that are new; a month that stands there with another figure is refused."""
    site = made.site
    rows = Output.objects.filter(site=site).values_list("product", "month", "quantity")
    stored = {(product, month): quantity for product, month, quantity in rows}
    seen: dict[tuple[str, date], int] = {}
    added = 0
    for row in reading.rows:
        said = row.said
        key = (said.product, said.month)
        if key in seen:
            fault = f"Trùng với hàng {seen[key]}"
        elif key in stored and stored[key] != said.quantity:
            fault = "Tháng này đã ghi một số khác; sửa ở trang Sản lượng"
        else:
            fault = ""
        seen[key] = row.cells.row
        if fault:
            row.cells.report("quantity", fault, expected="mỗi tháng một số của một sản phẩm")
            reading.errors.append(row.cells.errors[-1])
        elif key not in stored:
            added += _put(reading, row, made, at)
    return added


def _put(reading: UseReading, row: UseRow, made: UseImport, at: datetime) -> int:
    said = row.said
    series = Series(
        kind="output", name=said.product, unit=said.unit, values={said.month: said.quantity}
    )
    try:
        put_series(made.site, series, at=at, use_import=made)
    except BadInput as refusal:
        _report(reading, row, refusal, "energy_out")
        return 0
    return 1


def _report(reading: UseReading, row: UseRow, refusal: BadInput, kind: str) -> None:
    name = FIELDS.get(refusal.field or "", refusal.field or "")
    column = {"name": "product"}.get(name, name)
    shown = column if column in labels(kind) else "quantity" if "-" in column else "month"
    row.cells.report(shown, str(refusal), expected="xem lại ô này")
    reading.errors.append(row.cells.errors[-1])


def _refuse_faults(errors: list[CellError]) -> None:
    if errors:
        told = sorted(errors, key=lambda each: (each.sheet, each.row or 0))
        raise BadInput(
            FAULTY,
            "Bảng có {count} chỗ chưa đọc được; chưa nhập dòng nào",
            field="sheet",
            count=len(errors),
            errors=[each.as_json() for each in told],
        )
