"""Enter the products of a sheet for a round: all of them or none."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.documents.storage import local_file
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.product_rounds.actions.register_entry import register_entry
from khuyencong.apps.product_rounds.facts import OF_AGENCY
from khuyencong.apps.product_rounds.holding import Stage, hold_round
from khuyencong.apps.product_rounds.imports.entry_sheet import EntryReading, EntryRow, read_entries
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold

MOST_BYTES = 5 * 1024 * 1024
FAULTY = "product_rounds.sheet_has_faults"


@transaction.atomic
def import_entries(
    *, product_round: ProductRound, name: str, data: bytes, actor: Account, at: datetime
) -> list[ProductEntry]:
    """Enter them in the order of the sheet.

    Raises NotAllowed, or BadInput: no heading, too large; or ``FAULTY`` with all ``errors``, one
    for each cell, in its params. Then nothing was entered.
    """
    held = hold_round(product_round, actor=actor, stages=(Stage.REGISTRATION,))
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        raise BadInput(
            "product_rounds.sheet_too_large", "Bảng nặng nhất {most} MB", field="sheet", most=most
        )
    owner: dict[str, Any] = {"unit": held.unit, "province": held.province}
    file = take_sheet(name=name, data=data, actor=actor, at=at, **owner)
    with local_file(file.sha256) as sheet:
        reading = read_entries(sheet, name=file.name)
    firms = _Firms(held)
    made = []
    for row in reading.rows:
        if (firm := firms.find(row)) is None:
            continue
        try:
            with transaction.atomic():
                given: dict[str, Any] = {"facts": row.facts, "actor": actor, "at": at}
                made.append(register_entry(product_round=held, establishment=firm, **given))
        except BadInput as refusal:
            row.cells.report("product", str(refusal), expected="một sản phẩm chưa đăng ký")
    _refuse_faults(reading)
    told = {"file": file.name, "count": len(made)}
    write_entry_of_round(held, "entries_imported", told, actor=actor, at=at)
    return made


class _Firms:
    """The establishments that rows may name, by code and by name."""

    def __init__(self, held: ProductRound) -> None:
        rows = Establishment.objects.filter(merged_into=None)
        if held.level not in OF_AGENCY:
            rows = rows.filter(province=held.province_id)
        self._rows = rows

    def find(self, row: EntryRow) -> Establishment | None:
        """Return the one establishment a row names; the cell is reported when there is none."""
        if row.firm_code:
            found = list(self._rows.filter(code__iexact=row.firm_code)[:2])
        else:
            named = self._rows.filter(search__contains=fold(row.firm)) if row.firm else ()
            found = [each for each in named if fold(each.name) == fold(row.firm)]
        if len(found) == 1:
            return found[0]
        column = "firm_code" if row.firm_code else "firm"
        told = "Nhiều cơ sở trùng tên này" if found else "Sổ đăng ký không có cơ sở này"
        row.cells.report(column, told, expected="mã số hoặc đúng tên một cơ sở trong sổ")
        return None


def _refuse_faults(reading: EntryReading) -> None:
    errors = [*reading.errors]
    errors += [each for row in reading.rows for each in row.cells.errors]
    if errors:
        raise BadInput(
            FAULTY,
            "Có {count} ô cần sửa; chưa đăng ký sản phẩm nào",
            field="sheet",
            count=len(errors),
            errors=[each.as_json() for each in errors],
        )
    if not reading.rows:
        raise BadInput("product_rounds.empty_sheet", "Bảng không có dòng nào", field="sheet")
