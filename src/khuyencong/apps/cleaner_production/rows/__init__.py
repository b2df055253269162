"""Every kind of row of a file, by its name."""

from __future__ import annotations

from khuyencong.apps.cleaner_production.file_rows import FileRow
from khuyencong.apps.cleaner_production.rows.options import OptionRow
from khuyencong.apps.cleaner_production.rows.process import FlowRow, MemberRow, ProcessStepRow
from khuyencong.apps.cleaner_production.rows.readings import EquivalenceRow, ReadingRow
from khuyencong.apps.cleaner_production.rows.waste import CauseRow, WasteCostRow, WasteStreamRow

ROW_KINDS: dict[str, type[FileRow]] = {
    each.row_kind: each
    for each in (
        MemberRow,
        ProcessStepRow,
        FlowRow,
        WasteStreamRow,
        WasteCostRow,
        CauseRow,
        OptionRow,
        EquivalenceRow,
        ReadingRow,
    )
}

__all__ = [
    "ROW_KINDS",
    "CauseRow",
    "EquivalenceRow",
    "FlowRow",
    "MemberRow",
    "OptionRow",
    "ProcessStepRow",
    "ReadingRow",
    "WasteCostRow",
    "WasteStreamRow",
]
