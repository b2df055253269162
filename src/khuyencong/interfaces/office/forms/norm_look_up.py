"""The form that asks what may be paid."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField, line_choices


class LookUpForm(forms.Form):
    """Content, day, fund, province and estimate: what may be paid?"""

    line = forms.ChoiceField(label=_("Nội dung"))
    on = DayField(label=_("Ngày"))
    fund = forms.ChoiceField(label=_("Nguồn"), choices=[("KCQG", "KCQG"), ("KCDP", "KCĐP")])
    province = TextField(
        label=_("Tỉnh, thành phố"),
        required=False,
        max_length=60,
        help_text=_("Tên vào ngày đó; cần khi chọn KCĐP."),
    )
    eligible_cost_vnd = MoneyField(
        label=_("Dự toán"), help_text=_("Chi phí được tính hỗ trợ, ví dụ 514 triệu.")
    )
    support_vnd = MoneyField(
        label=_("Đề nghị hỗ trợ"), required=False, help_text=_("Để trống để xem mức tối đa.")
    )
    other_state_vnd = MoneyField(
        label=_("Tiền nhà nước khác"),
        required=False,
        help_text=_("Cho cùng hạng mục; để trống nếu không có."),
    )

    def __init__(self, *args: Any, library: NormLibrary, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = line_choices(library)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("fund") == "KCDP" and not data.get("province") and "province" in data:
            text = _("Ghi tên tỉnh, thành phố vào ngày đó: mức KCĐP do từng tỉnh quy định.")
            self.add_error("province", text)
        return data
