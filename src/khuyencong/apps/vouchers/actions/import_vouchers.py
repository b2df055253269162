"""Take the vouchers of a sheet into the register of a project: all of them or none."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.actions.take_sheet import take_sheet
from khuyencong.apps.documents.learned import learned_columns
from khuyencong.apps.documents.spreadsheets.cell_errors import CellError
from khuyencong.apps.documents.storage import local_file
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.vouchers.actions.record_voucher import put_facts
from khuyencong.apps.vouchers.facts import fingerprint
from khuyencong.apps.vouchers.imports.columns import labels, plain
from khuyencong.apps.vouchers.imports.reader import MOST_ROWS, VoucherRow, read_vouchers
from khuyencong.apps.vouchers.models import Voucher, VoucherImport
from khuyencong.apps.vouchers.permissions import can_record_vouchers
from khuyencong.apps.vouchers.queries import STANDING
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MOST_BYTES = 5 * 1024 * 1024
FAULTY = "vouchers.sheet_has_faults"


@transaction.atomic
def import_vouchers(
    *, project: Project, name: str, data: bytes, actor: Account, at: datetime
) -> VoucherImport:
    """Enter the vouchers of a sheet. What stands in the register already is left alone, and the
    same sheet sent again adds nothing.

    Raises NotAllowed, or BadInput: no sheet, no heading, too large; or ``FAULTY`` with all
    ``errors``, one for each cell, in its params. Then nothing was entered.
    """
    project = lock_project(project)
    require(actor, "vouchers.record")
    can_record_vouchers(actor, project).or_raise(NotAllowed)
    if len(data) > MOST_BYTES:
        raise BadInput(
            "vouchers.sheet_too_large",
            "Bảng chứng từ nặng nhất {most} MB",
            field="sheet",
            most=MOST_BYTES // 1024**2,
        )
    owner: dict[str, Any] = {"unit": project.unit, "province": project.province}
    file = take_sheet(name=name, data=data, actor=actor, at=at, **owner)
    before = project.voucher_imports.filter(file__sha256=file.sha256, undone_at=None).first()
    if before:
        return before
    items = {plain(line.cost_item): line.pk for line in project.budget_lines.all()}
    learned = learned_columns(project.unit_id, "voucher")
    with local_file(file.sha256) as sheet:
        reading = read_vouchers(sheet, name=file.name, items=items, learned=learned)
    errors = list(reading.errors)
    made = VoucherImport(project=project, file=file, added=0, known=0, **owner)
    made.entered_at, made.entered_by = at, actor
    made.save()
    added = _enter(reading.rows, made, errors=errors, actor=actor, at=at)
    faults = [each for each in errors if each.level == "error"]
    if faults:
        raise BadInput(
            FAULTY,
            "Bảng có {count} chỗ chưa đọc được; chưa nhập dòng nào",
            field="sheet",
            count=len(faults),
            errors=[each.as_json() for each in errors],
        )
    made.added, made.known = added, len(reading.rows) - added
    made.save(update_fields=["added", "known"])
    told = {"file": file.name, "added": made.added, "known": made.known}
    write_entry_at("vouchers.import.entered", project, actor=actor, at=at, data=told)
    return made


def _enter(
    rows: list[VoucherRow],
    made: VoucherImport,
    *,
    errors: list[CellError],
    actor: Account,
    at: datetime,
) -> int:
    """Store what is new; add to the errors each row that is refused, by its cell."""
    project = made.project
    standing = list(project.vouchers.filter(**STANDING))
    known = {fingerprint(row) for row in standing}
    if len(standing) + len(rows) > MOST_ROWS:
        raise BadInput(
            "vouchers.too_many", "Một đề án ghi nhiều nhất {most} chứng từ", most=MOST_ROWS
        )
    seen: dict[tuple[Any, ...], int] = {}
    added = 0
    for row in rows:
        mark = fingerprint(row.facts)
        if mark in seen:
            told = f"Trùng với hàng {seen[mark]}"
            row.cells.report("description", told, expected="mỗi chứng từ một hàng")
            errors.append(row.cells.errors[-1])
            continue
        seen[mark] = row.cells.row
        if mark in known:
            continue
        owner: dict[str, Any] = {"unit": made.unit, "province": made.province}
        held = Voucher(project=project, voucher_import=made, **owner)
        try:
            put_facts(held, row.facts, project=project, actor=actor, at=at)
        except BadInput as refusal:
            column = refusal.field if refusal.field in labels() else "description"
            row.cells.report(column or "description", str(refusal), expected="xem lại ô này")
            errors.append(row.cells.errors[-1])
        else:
            added += 1
    return added
