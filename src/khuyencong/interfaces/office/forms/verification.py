"""Forms of measured savings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.verifications.facts import VerificationFacts
from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.energy_use.bills import months_between
from khuyencong.domain.energy_use.carriers import ELECTRICITY, get_carrier
from khuyencong.domain.energy_use.verification_rules import confidences
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.numbers import format_percent
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.month_field import MonthField
from khuyencong.interfaces.office.forms.signed_quantity import SignedQuantityField

_ENDS = ("before_ends_before", "after_ends_before")


class VerificationForm(forms.Form):
    """What is compared, over which months; an end is typed as the last month."""

    title = TextField(label=_("Tên"), max_length=300)
    carrier = forms.ChoiceField(label=_("Dạng năng lượng"))
    columns = forms.MultipleChoiceField(
        label=_("Lượng dùng đi theo"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Sản lượng trước; thêm yếu tố khác chỉ khi nó thật sự làm đổi lượng dùng."),
        error_messages={"required": _("Chọn ít nhất một cột.")},
    )
    before_starts_on = MonthField(label=_("Kỳ cơ sở, từ tháng"))
    before_ends_before = MonthField(
        label=_("Kỳ cơ sở, đến hết tháng"), help_text=_("Trước khi làm giải pháp.")
    )
    after_starts_on = MonthField(label=_("Kỳ báo cáo, từ tháng"))
    after_ends_before = MonthField(
        label=_("Kỳ báo cáo, đến hết tháng"), help_text=_("Sau khi giải pháp chạy ổn định.")
    )
    confidence = forms.ChoiceField(
        label=_("Độ tin cậy"),
        choices=lambda: [(str(each), format_percent(each)) for each in confidences()],
    )
    note = TextField(label=_("Ghi chú"), max_length=5000, required=False, widget=forms.Textarea)

    def __init__(
        self, *args: Any, carriers: Sequence[str], columns: Sequence[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        named = [(each, get_carrier(each).label_vi) for each in carriers]
        self.fields["carrier"].choices = named  # type: ignore[attr-defined]
        self.fields["columns"].choices = [(each, each) for each in columns]  # type: ignore[attr-defined]
        if ELECTRICITY in carriers:
            self.initial.setdefault("carrier", ELECTRICITY)
        if len(columns) == 1:
            self.initial.setdefault("columns", list(columns))

    def facts(self) -> VerificationFacts:
        """Return what a valid form says, in the order of the columns offered."""
        data = dict(self.cleaned_data)
        ends = {name: months_after(data[name], 1) for name in _ENDS}
        confidence = next(each for each in confidences() if str(each) == data["confidence"])
        return VerificationFacts(
            **(data | ends | {"columns": tuple(data["columns"]), "confidence": confidence})
        )


def first_facts(held: Verification) -> dict[str, Any]:
    """Return what the form begins with."""
    names = (*VerificationForm.base_fields,)
    told = {name: getattr(held, name) for name in names}
    ends = {name: months_after(told[name], -1) for name in _ENDS}
    shown = next((each for each in confidences() if each == held.confidence), "")
    return told | ends | {"confidence": str(shown)}


class AdjustmentForm(forms.Form):
    """What changed in a month beside the measure."""

    month = forms.ChoiceField(label=_("Tháng"))
    amount = SignedQuantityField(
        label=_("Điều chỉnh"),
        help_text=_(
            "Số dương: nếu không có giải pháp thì tháng đó vẫn dùng nhiều hơn chừng ấy "
            "(thêm máy, thêm ca). Số âm: dùng ít hơn."
        ),
    )
    reason = TextField(label=_("Lý do"), max_length=500)

    def __init__(self, *args: Any, held: Verification, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        months = months_between(held.after_starts_on, held.after_ends_before)
        field: Any = self.fields["month"]
        field.choices = [(each.isoformat(), f"{each:%m/%Y}") for each in months]

    def clean_month(self) -> date:
        return date.fromisoformat(self.cleaned_data["month"])


class AsideForm(forms.Form):
    """Why a confirmed verification is not added up any more."""

    reason = TextField(
        label=_("Lý do để riêng"),
        max_length=500,
        help_text=_("Ví dụ: đo kiểm của cả xưởng thay cho đo kiểm riêng một giải pháp."),
    )


class ReopenForm(forms.Form):
    """Why a confirmed verification is opened again."""

    reason = TextField(label=_("Lý do mở lại"), max_length=500)
