"""The team, the steps of the process and their flows, as they are written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from khuyencong.apps.cleaner_production.checking import bad, require_within, require_words
from khuyencong.apps.cleaner_production.file_rows import MOST_QUANTITY, MOST_VND, FileRow
from khuyencong.apps.cleaner_production.models import Flow, ProcessStep, TeamMember
from khuyencong.domain.cleaner_production.measuring import find_unit

MOST_POSITION = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow(FileRow):
    """Somebody of the team."""

    row_kind = "team_member"
    model = TeamMember
    texts = {"name": 200, "post": 200, "part": 300}  # read only

    name: str
    post: str = ""
    part: str = ""

    @property
    def label(self) -> str:
        return self.name

    def check(self) -> None:
        require_words("name", self.name, "Ghi họ tên")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessStepRow(FileRow):
    """A step of the process; ``position`` is its place in the order."""

    row_kind = "process_step"
    model = ProcessStep
    texts = {"name": 200, "note": 500}

    name: str
    position: int = 1
    note: str = ""

    @property
    def label(self) -> str:
        return self.name

    def check(self) -> None:
        require_words("name", self.name, "Ghi tên công đoạn")
        require_within("position", self.position, most=MOST_POSITION, above_zero=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRow(FileRow):
    """What enters or leaves a step in one basis of the file."""

    row_kind = "flow"
    model = Flow
    texts = {"material": 200, "counted_in": 20, "note": 500}
    parents = {"step_id": ProcessStep, "to_step_id": ProcessStep}
    quantities = ("quantity",)

    step_id: int
    direction: str
    kind: str
    material: str
    counted_in: str
    quantity: Decimal | None = None
    is_measured: bool = False
    unit_cost_vnd: int | None = None
    to_step_id: int | None = None
    note: str = ""

    @property
    def label(self) -> str:
        return self.material

    def check(self) -> None:
        if self.direction not in Flow.Direction.values:
            raise bad("direction", "Chọn vào, ra hoặc thải")
        if self.kind not in Flow.Kind.values:
            raise bad("kind", "Chọn vật liệu, nước hoặc năng lượng")
        require_words("material", self.material, "Ghi tên dòng, ví dụ nước rửa, mùn cưa, điện")
        find_unit(self.counted_in, kind=self.kind, field="counted_in")
        require_within("quantity", self.quantity, most=MOST_QUANTITY)
        require_within("unit_cost_vnd", self.unit_cost_vnd, most=MOST_VND)
        if self.to_step_id is not None and self.direction != Flow.Direction.OUT:
            raise bad("to_step_id", "Chỉ dòng ra mới đi tiếp sang công đoạn khác")
        if self.to_step_id is not None and self.to_step_id == self.step_id:
            raise bad("to_step_id", "Chọn một công đoạn khác với công đoạn của dòng này")
