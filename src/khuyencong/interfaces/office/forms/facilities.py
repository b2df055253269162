"""Forms of facilities, calibrations and bookings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.facilities.booking_facts import BookingFacts
from khuyencong.apps.facilities.facility_facts import (
    MOST_SEATS,
    CalibrationFacts,
    FacilityFacts,
)
from khuyencong.apps.facilities.models import Facility
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.exchange import area
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.templatetags.facility_words import (
    CONDITIONS,
    FACILITY_KINDS,
    PURPOSES,
)

_CLOCK = re.compile(r"([01]?\d|2[0-3])(?:\s*[:hg.]\s*([0-5]\d)?)?", re.ASCII | re.IGNORECASE)


class ClockField(forms.CharField):
    """A time of the day as people type it: "8:00", "8h30", "14"."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 8)
        super().__init__(**kwargs)
        self.widget.attrs |= {"autocomplete": "off", "placeholder": "08:00"}

    def to_python(self, value: Any) -> time | None:  # type: ignore[override]
        text = (super().to_python(value) or "").strip()
        if not text:
            return None
        found = _CLOCK.fullmatch(text)
        if found is None:
            raise forms.ValidationError(_("Cần giờ trong ngày, ví dụ 08:00 hoặc 13h30."))
        return time(int(found[1]), int(found[2] or 0))

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise forms.ValidationError(self.error_messages["required"])

    def run_validators(self, value: Any) -> None:
        """The time was checked as it was read."""


class FacilityForm(forms.Form):
    """A facility; fields are named as in ``FacilityFacts``."""

    kind = forms.ChoiceField(
        label=_("Loại"), choices=list(FACILITY_KINDS.items()), widget=forms.RadioSelect
    )
    code = TextField(
        label=_("Mã"), max_length=40, help_text=_("Để gọi ngắn: P1, XE-01, TB-03. Mỗi mã một lần.")
    )
    name = TextField(label=_("Tên"), max_length=200)
    place = TextField(label=_("Nơi đặt, nơi giữ"), max_length=300, required=False)
    seats = forms.IntegerField(
        label=_("Số chỗ"),
        required=False,
        min_value=1,
        max_value=MOST_SEATS,
        help_text=_("Của phòng, của xe."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    plate = TextField(label=_("Biển số"), max_length=20, required=False, help_text=_("Của xe."))
    serial = TextField(
        label=_("Số máy"), max_length=80, required=False, help_text=_("Của thiết bị đo.")
    )
    condition = forms.ChoiceField(label=_("Hiện trạng"), choices=list(CONDITIONS.items()))
    bought_on = DayField(label=_("Ngày mua"), required=False)
    cost_vnd = MoneyField(label=_("Nguyên giá (đồng)"), required=False)
    note = area(_("Ghi chú"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, facility: Facility | None = None, **kwargs: Any) -> None:
        if facility is not None:
            first = FacilityFacts.of(facility).values()
            kwargs["initial"] = {**first, "version": facility.version}
        super().__init__(*args, **kwargs)

    def facts(self) -> FacilityFacts:
        """Return the facility a valid form tells."""
        return FacilityFacts(
            **{each.name: self.cleaned_data[each.name] for each in fields(FacilityFacts)}
        )


class NewFacilityForm(OwnUnitForm, FacilityForm):
    """A facility that is not there yet also needs its unit, when there is a choice."""


class CalibrationForm(forms.Form):
    """A calibration; fields are named as in ``CalibrationFacts``."""

    calibrated_on = DayField(label=_("Ngày hiệu chuẩn"))
    valid_until = DayField(
        label=_("Đến hết ngày"), help_text=_("Như giấy chứng nhận hiệu chuẩn ghi.")
    )
    by_whom = TextField(label=_("Tổ chức hiệu chuẩn"), max_length=300)
    certificate = TextField(label=_("Giấy chứng nhận số"), max_length=120, required=False)

    def facts(self) -> CalibrationFacts:
        """Return the calibration a valid form tells."""
        return CalibrationFacts(**self.cleaned_data)


class AsideForm(forms.Form):
    """Why a facility is set aside."""

    reason = TextField(
        label=_("Vì sao"),
        max_length=500,
        help_text=_("Ví dụ: gửi sửa, thanh lý, ghi nhầm."),
    )


class BookingForm(forms.Form):
    """A booking of a facility; what it is for is among what the person sees."""

    starts_on = DayField(label=_("Nhận ngày"))
    starts_at = ClockField(label=_("Nhận lúc"))
    ends_on = DayField(label=_("Trả ngày"), required=False, help_text=_("Để trống là cùng ngày."))
    ends_at = ClockField(label=_("Trả lúc"))
    purpose = forms.ChoiceField(label=_("Dùng cho"), choices=list(PURPOSES.items()))
    what = TextField(label=_("Dùng làm gì, ở đâu"), max_length=300)
    project = TextField(
        label=_("Mã đề án"), max_length=40, required=False, help_text=_("Khi dùng cho một đề án.")
    )
    audit = forms.TypedChoiceField(
        label=_("Lần khảo sát năng lượng"), required=False, coerce=int, empty_value=None
    )
    campaign = forms.TypedChoiceField(
        label=_("Lớp tập huấn, hội nghị"), required=False, coerce=int, empty_value=None
    )
    visit = forms.TypedChoiceField(
        label=_("Chuyến đi, đón đoàn"), required=False, coerce=int, empty_value=None
    )
    accepts_expired = forms.BooleanField(
        label=_("Vẫn đặt, dù lúc ấy hiệu chuẩn đã hết hạn"), required=False
    )

    def __init__(
        self,
        *args: Any,
        facility: Facility,
        choices: Mapping[str, list[tuple[str, str]]],
        projects: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._projects = projects
        for name, offered in choices.items():
            field: Any = self.fields[name]
            field.choices = [("", _("Không")), *offered]
            if not offered:
                del self.fields[name]
        if facility.calibrated_until is None:
            del self.fields["accepts_expired"]

    def clean_project(self) -> int | None:
        """Return the key of the project of that code. Refuses one the person does not see."""
        code = self.cleaned_data["project"].strip()
        if not code:
            return None
        found: int | None = self._projects.filter(code=code).values_list("pk", flat=True).first()
        if found is None:
            raise forms.ValidationError(_("Không có đề án mã này trong số bạn được xem."))
        return found

    def facts(self) -> BookingFacts:
        """Return the booking a valid form tells."""
        data = self.cleaned_data
        return BookingFacts(
            starts_at=_instant(data["starts_on"], data["starts_at"]),
            ends_at=_instant(data["ends_on"] or data["starts_on"], data["ends_at"]),
            purpose=data["purpose"],
            what=data["what"],
            project_id=data["project"],
            audit_id=data.get("audit"),
            campaign_id=data.get("campaign"),
        )


class CancelForm(forms.Form):
    """Why a booking is given up."""

    reason = TextField(label=_("Lý do"), max_length=500, required=False)


def _instant(on: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(on, at))
