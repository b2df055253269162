"""Forms of the rows of a file of cleaner production: team, process, waste."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.cleaner_production.file_rows import FileRow
from khuyencong.apps.cleaner_production.models import CleanerFile, Flow
from khuyencong.apps.cleaner_production.rows import (
    CauseRow,
    FlowRow,
    MemberRow,
    ProcessStepRow,
    WasteCostRow,
    WasteStreamRow,
)
from khuyencong.apps.cleaner_production.rows.process import MOST_POSITION
from khuyencong.domain.cleaner_production.measuring import list_flow_kinds, list_flow_units
from khuyencong.domain.cleaner_production.method import list_cause_kinds, list_cost_kinds
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField

Choices = Sequence[tuple[Any, Any]]
Group = tuple[Any, list[forms.BoundField]]


def chosen_key(label: Any, *, required: bool = False, help_text: Any = "") -> Any:
    """Return a field for one row of the same file, by its key."""
    return forms.TypedChoiceField(
        label=label, required=required, coerce=int, empty_value=None, help_text=help_text
    )


class RowForm(forms.Form):
    """A row; ``asked`` is what the address says of a new one (``?step=7``)."""

    def __init__(
        self,
        *args: Any,
        cleaner_file: CleanerFile,
        before: FileRow | None,
        asked: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.cleaner_file, self.before = cleaner_file, before
        self.initial = before.values() if before else {}
        self.prepare(asked)

    def prepare(self, asked: Mapping[str, str]) -> None:
        """Offer what can be chosen, and what a new row begins with."""

    @abstractmethod
    def row(self) -> FileRow:
        """Return what a valid form says."""

    def groups(self) -> Iterator[Group]:
        """Return the fields in groups, each with its heading."""
        yield "", list(self)

    def offer(self, name: str, choices: Choices, *, none: Any = None) -> None:
        """Set the choices of a field; ``none`` are the words of no choice."""
        first = [("", none)] if none else []
        self.fields[name].choices = [*first, *choices]  # type: ignore[attr-defined]

    def begin(self, name: str, asked: Mapping[str, str], key: str) -> None:
        """Begin a new row with the key that the address names, or with the only one."""
        if self.before is not None:
            return
        offered = [value for value, _label in self.fields[name].choices if value]  # type: ignore[attr-defined]
        if asked.get(key, "").isdigit():
            self.initial[name] = asked[key]
        elif self.fields[name].required and len(offered) == 1:
            self.initial[name] = offered[0]

    def steps(self) -> Choices:
        """Return the steps of the file as choices."""
        return [(str(each.pk), each.name) for each in self.cleaner_file.steps.all()]

    def streams(self) -> Choices:
        """Return the waste streams of the file as choices."""
        return [(str(each.pk), each.name) for each in self.cleaner_file.streams.all()]


class MemberForm(RowForm):
    """Somebody of the team."""

    name = TextField(label=_("Họ tên"), max_length=200)
    post = TextField(label=_("Chức vụ, nơi làm"), max_length=200, required=False)
    part = TextField(label=_("Lo việc gì trong đội"), max_length=300, required=False)

    def row(self) -> MemberRow:
        return MemberRow(**self.cleaned_data)


class ProcessStepForm(RowForm):
    """A step of the process."""

    name = TextField(label=_("Tên công đoạn"), max_length=200)
    position = forms.IntegerField(
        label=_("Thứ tự"),
        min_value=1,
        max_value=MOST_POSITION,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    note = TextField(
        label=_("Định mức, ghi chú"),
        max_length=500,
        required=False,
        help_text=_("Ví dụ: định mức 2,1 tấn củ cho 0,5 tấn bột; chạy 6 giờ một mẻ."),
    )

    def prepare(self, asked: Mapping[str, str]) -> None:
        if self.before is None:
            last = self.cleaner_file.steps.last()
            self.initial["position"] = last.position + 1 if last else 1

    def row(self) -> ProcessStepRow:
        return ProcessStepRow(**self.cleaned_data)


class FlowForm(RowForm):
    """A flow; its kind follows from the unit."""

    step_id = chosen_key(_("Công đoạn"), required=True)
    direction = forms.ChoiceField(
        label=_("Chiều"), choices=Flow.Direction.choices, widget=forms.RadioSelect
    )
    material = TextField(
        label=_("Tên dòng"), max_length=200, help_text=_("Ví dụ: củ sắn, nước rửa, điện, mùn cưa.")
    )
    quantity = QuantityField(
        label=_("Lượng trong một lần"),
        required=False,
        help_text=_("Chưa biết thì để trống: sơ đồ và cân bằng sẽ chỉ ra dòng còn thiếu."),
    )
    counted_in = forms.ChoiceField(label=_("Đơn vị"))
    is_measured = forms.BooleanField(label=_("Số đo được, không phải ước tính"), required=False)
    unit_cost_vnd = MoneyField(label=_("Đơn giá (đồng cho một đơn vị)"), required=False)
    to_step_id = chosen_key(
        _("Đi tiếp sang công đoạn"), help_text=_("Chỉ với dòng ra; dòng ra khỏi xưởng để trống.")
    )
    note = TextField(label=_("Ghi chú"), max_length=500, required=False)

    def prepare(self, asked: Mapping[str, str]) -> None:
        self.offer("step_id", self.steps(), none=_("Chọn công đoạn"))
        self.offer("to_step_id", self.steps(), none=_("Không"))
        units = list_flow_units()
        self.offer(
            "counted_in",
            [
                (kind.label_vi, [(each.id, each.id) for each in units if each.kind == kind.id])
                for kind in list_flow_kinds()
            ],
        )
        self.begin("step_id", asked, "step")
        if self.before is None and asked.get("direction") in Flow.Direction.values:
            self.initial["direction"] = asked["direction"]

    def row(self) -> FlowRow:
        unit = self.cleaned_data["counted_in"]
        kind = next(each.kind for each in list_flow_units() if each.id == unit)
        return FlowRow(**self.cleaned_data, kind=kind)


class WasteStreamForm(RowForm):
    """A waste stream."""

    name = TextField(label=_("Tên dòng thải"), max_length=200)
    step_id = chosen_key(_("Từ công đoạn"))
    quantity = QuantityField(label=_("Lượng trong một lần"), required=False)
    counted_in = TextField(
        label=_("Đơn vị"), max_length=20, required=False, help_text=_("kg, m³, lít…")
    )
    note = TextField(label=_("Ghi chú"), max_length=500, required=False)

    def prepare(self, asked: Mapping[str, str]) -> None:
        self.offer("step_id", self.steps(), none=_("Chưa rõ"))
        self.begin("step_id", asked, "step")

    def row(self) -> WasteStreamRow:
        return WasteStreamRow(**self.cleaned_data)


class WasteCostForm(RowForm):
    """A part of what a stream costs."""

    stream_id = chosen_key(_("Dòng thải"), required=True)
    kind = forms.ChoiceField(label=_("Phần chi phí"), widget=forms.RadioSelect)
    what = TextField(
        label=_("Mất gì, trả cho gì"),
        max_length=200,
        help_text=_("Ví dụ: bột trôi theo nước, điện bơm, công vét bể."),
    )
    quantity = QuantityField(label=_("Lượng trong một lần"), required=False)
    counted_in = TextField(
        label=_("Đơn vị"), max_length=20, required=False, help_text=_("kg, m³, kWh, giờ…")
    )
    unit_cost_vnd = MoneyField(label=_("Đơn giá (đồng cho một đơn vị)"), required=False)

    def prepare(self, asked: Mapping[str, str]) -> None:
        self.offer("stream_id", self.streams(), none=_("Chọn dòng thải"))
        self.offer("kind", [(each.id, each.label_vi) for each in list_cost_kinds()])
        self.begin("stream_id", asked, "stream")

    def row(self) -> WasteCostRow:
        return WasteCostRow(**self.cleaned_data)


class CauseForm(RowForm):
    """Why a stream arises."""

    stream_id = chosen_key(_("Dòng thải"), required=True)
    kind = forms.ChoiceField(label=_("Nguyên nhân ở đâu"), widget=forms.RadioSelect)
    words = TextField(label=_("Nguyên nhân"), max_length=500, widget=forms.Textarea)

    def prepare(self, asked: Mapping[str, str]) -> None:
        self.offer("stream_id", self.streams(), none=_("Chọn dòng thải"))
        self.offer("kind", [(each.id, each.label_vi) for each in list_cause_kinds()])
        self.begin("stream_id", asked, "stream")

    def row(self) -> CauseRow:
        return CauseRow(**self.cleaned_data)
