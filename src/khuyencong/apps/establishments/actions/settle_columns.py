"""Say what each column of a list of establishments holds, and have its rows entered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.establishments import tasks
from khuyencong.apps.establishments.entries import write_entry_of_import
from khuyencong.apps.establishments.imports.register_columns import (
    NEEDED,
    OF_A_YEAR,
    field_labels,
    heading_key,
    year_of_heading,
)
from khuyencong.apps.establishments.models import ColumnMeaning, RegisterImport
from khuyencong.apps.notices.actions.start_job import start_job
from khuyencong.apps.notices.models import Job
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def settle_columns(
    *,
    register_import: RegisterImport,
    fields: Mapping[int, str],
    policy: str,
    actor: Account,
    at: datetime,
) -> Job:
    """Remember the meaning of each heading for the unit, and start the entering of the rows.

    ``fields`` gives each column (by index) a field or "". Raises NotAllowed, or BadInput that
    names the field: a column nobody saw, a field twice, no column of names, entered already.
    """
    require(actor, "establishments.record", unit=register_import.unit)
    lock_unit(register_import.unit)
    register_import.refresh_from_db()
    if register_import.job_id:
        raise BadInput("establishments.columns_settled", "Danh sách này đã được nhập")
    if policy not in RegisterImport.Policy.values:
        raise BadInput("establishments.no_policy", "Chọn cách xử lý dòng trùng", field="policy")
    _require_sound(register_import, fields)
    for column in register_import.columns:
        column["field"] = fields.get(column["index"], "")
    _remember(register_import)
    register_import.policy = policy

    def prepare(job: Job) -> None:
        register_import.job = job
        register_import.save(update_fields=["columns", "policy", "job"])
        data = {"policy": policy, "columns_read": [each for each in fields.values() if each]}
        write_entry_of_import(register_import, "settled", data, actor=actor, at=at)

    return start_job(
        kind="establishments.import",
        label=f"Nhập danh sách cơ sở {register_import.file.name}",
        task=tasks.enter_register_list,
        inputs={"register_import": register_import.pk},
        province=register_import.province,
        unit=register_import.unit,
        actor=actor,
        at=at,
        prepare=prepare,
    )


def _remember(register_import: RegisterImport) -> None:
    """Keep what each heading means for the unit; of like ones the one that is read."""
    meanings: dict[str, str] = {}
    for column in register_import.columns:
        key = heading_key(column["heading"].split(" / "))
        meanings[key] = meanings.get(key) or column["field"]
    for heading, field in meanings.items():
        ColumnMeaning.objects.update_or_create(
            unit_id=register_import.unit_id,
            heading=heading,
            defaults={"field": field, "province_id": register_import.province_id},
        )


def _require_sound(register_import: RegisterImport, fields: Mapping[int, str]) -> None:
    seen = {column["index"]: column["heading"] for column in register_import.columns}
    labels = field_labels()
    for index, field in fields.items():
        if index not in seen or (field and field not in labels):
            raise BadInput(
                "establishments.no_such_column", "Không có cột này", field=f"column_{index}"
            )
    slots = Counter(_slot(field, seen[index]) for index, field in fields.items() if field)
    twice = [field for (field, _year), count in slots.items() if count > 1]
    if twice:
        last = max(index for index, field in fields.items() if field == twice[0])
        raise BadInput(
            "establishments.field_twice",
            "Hai cột cùng là “{label}”: chọn một cột, cột kia để “Không nhập”",
            field=f"column_{last}",
            label=labels[twice[0]],
        )
    if NEEDED not in fields.values():
        raise BadInput(
            "establishments.no_name_column",
            "Chọn cột nào là “{label}”",
            field=f"column_{min(seen, default=0)}",
            label=labels[NEEDED],
        )


def _slot(field: str, heading: str) -> tuple[str, int | None]:
    """Return what may stand once: a field, and for figures of a year the year of its heading."""
    return field, year_of_heading(heading) if field in OF_A_YEAR else None
