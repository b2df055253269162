"""Waste streams, the parts of their cost and their causes, as they are written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from khuyencong.apps.cleaner_production.checking import require_within, require_words
from khuyencong.apps.cleaner_production.file_rows import MOST_QUANTITY, MOST_VND, FileRow
from khuyencong.apps.cleaner_production.models import Cause, ProcessStep, WasteCost, WasteStream
from khuyencong.domain.cleaner_production.method import (
    find_row,
    list_cause_kinds,
    list_cost_kinds,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WasteStreamRow(FileRow):
    """A waste stream."""

    row_kind = "waste_stream"
    model = WasteStream
    texts = {"name": 200, "counted_in": 20, "note": 500}
    parents = {"step_id": ProcessStep}
    quantities = ("quantity",)

    name: str
    step_id: int | None = None
    quantity: Decimal | None = None
    counted_in: str = ""
    note: str = ""

    @property
    def label(self) -> str:
        return self.name

    def check(self) -> None:
        require_words("name", self.name, "Ghi tên dòng thải")
        require_within("quantity", self.quantity, most=MOST_QUANTITY)
        if self.quantity is not None:
            require_words("counted_in", self.counted_in, "Ghi đơn vị của lượng thải, ví dụ kg, m³")


@dataclass(frozen=True, slots=True, kw_only=True)
class WasteCostRow(FileRow):
    """A part of what a stream costs."""

    row_kind = "waste_cost"
    model = WasteCost
    texts = {"what": 200, "counted_in": 20}
    parents = {"stream_id": WasteStream}
    quantities = ("quantity",)

    stream_id: int
    kind: str
    what: str
    quantity: Decimal | None = None
    counted_in: str = ""
    unit_cost_vnd: int | None = None

    @property
    def label(self) -> str:
        return self.what

    def check(self) -> None:
        find_row(list_cost_kinds(), self.kind, field="kind")
        require_words("what", self.what, "Ghi mất gì, hoặc trả cho việc gì")
        require_within("quantity", self.quantity, most=MOST_QUANTITY)
        require_within("unit_cost_vnd", self.unit_cost_vnd, most=MOST_VND)


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseRow(FileRow):
    """Why a stream arises."""

    row_kind = "cause"
    model = Cause
    texts = {"words": 500}
    parents = {"stream_id": WasteStream}

    stream_id: int
    kind: str
    words: str

    @property
    def label(self) -> str:
        return self.words

    def check(self) -> None:
        find_row(list_cause_kinds(), self.kind, field="kind")
        require_words("words", self.words, "Ghi nguyên nhân")
