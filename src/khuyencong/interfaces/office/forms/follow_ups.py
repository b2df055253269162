"""The one-page form of what became of a project."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.results import YES_NO, yes_or_no


class FollowUpForm(forms.Form):
    """Is the machine there and in use; jobs, income, turnover, output, energy."""

    seen_on = DayField(label=_("Ngày của số liệu"))
    is_present = forms.TypedChoiceField(
        label=_("Máy, công trình còn ở cơ sở"),
        choices=YES_NO,
        coerce=yes_or_no,
        empty_value=None,
        required=False,
    )
    is_in_use = forms.TypedChoiceField(
        label=_("Đang sử dụng"),
        choices=YES_NO,
        coerce=yes_or_no,
        empty_value=None,
        required=False,
    )
    jobs = forms.IntegerField(
        label=_("Số lao động"), min_value=0, max_value=100_000, required=False, localize=False
    )
    income_vnd = MoneyField(label=_("Thu nhập bình quân một người, một tháng"), required=False)
    turnover_vnd = MoneyField(label=_("Doanh thu 12 tháng qua"), required=False)
    output = TextField(label=_("Sản lượng 12 tháng qua"), max_length=300, required=False)
    energy_kwh = forms.IntegerField(
        label=_("Điện dùng 12 tháng qua (kWh)"),
        min_value=0,
        max_value=10**12,
        required=False,
        localize=False,
    )
    note = TextField(label=_("Ghi chú"), max_length=2000, required=False)

    def answers(self) -> dict[str, Any]:
        """Return the answers of a valid form."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen_on"}
