"""The forms of scenarios: what to compute, and why an acceptance is taken back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField

LONGEST_CODE = 40


class CodesField(forms.MultipleChoiceField):
    """Codes of projects that were ticked; whether they are there, the action says."""

    def valid_value(self, value: str) -> bool:
        return 0 < len(value) <= LONGEST_CODE


class ScenarioForm(forms.Form):
    """Money of both funds, the day of the norms, how much to cut, and what is picked by hand."""

    kcqg_vnd = MoneyField(
        label=_("Kinh phí KCQG"),
        required=False,
        help_text=_("Ví dụ 900 triệu. Là giả định cho đến khi Bộ giao kế hoạch."),
    )
    kcdp_vnd = MoneyField(label=_("Kinh phí KCĐP"), required=False, help_text=_("Ví dụ 2,025 tỷ."))
    money_basis = TextField(
        label=_("Căn cứ của số tiền"),
        required=False,
        max_length=500,
        help_text=_("Văn bản giao vốn, nguồn tin, hoặc ghi rõ là giả định."),
    )
    norms_on = DayField(
        label=_("Ngày lấy định mức"), help_text=_("Định mức có hiệu lực vào ngày này.")
    )
    cut_percent = forms.IntegerField(
        label=_("Phương án giảm tiền: giảm (%)"), min_value=1, max_value=99, initial=20
    )
    any_fund = forms.BooleanField(
        label=_("Cho phép chuyển đề án sang nguồn kia khi cần"), required=False
    )
    picks = CodesField(label=_("Chọn tay: luôn đưa vào"), required=False)
    pick_reason = TextField(
        label=_("Lý do chọn tay"),
        required=False,
        max_length=500,
        help_text=_("Bắt buộc khi có đề án được chọn tay; ghi vào nhật ký và phương án."),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        money = [data.get("kcqg_vnd"), data.get("kcdp_vnd")]
        if not any(money) and not {"kcqg_vnd", "kcdp_vnd"} & set(self.errors):
            self.add_error("kcqg_vnd", _("Ghi số tiền của ít nhất một nguồn."))
        if data.get("picks") and not data.get("pick_reason") and not self.errors.get("pick_reason"):
            self.add_error("pick_reason", _("Ghi lý do chọn tay các đề án."))
        return data


class WithdrawForm(forms.Form):
    """Why an acceptance is taken back."""

    reason = TextField(
        label=_("Lý do bỏ chấp nhận"), max_length=500, help_text=_("Ghi vào nhật ký.")
    )


class ReplaceForm(forms.Form):
    """Why the plan of the year is replaced, and the paper that cuts, gives or moves its money."""

    reason = TextField(
        label=_("Lý do thay kế hoạch"), max_length=500, help_text=_("Ghi vào nhật ký.")
    )
    paper_number = TextField(label=_("Số, ký hiệu văn bản"), max_length=80, required=False)
    paper_on = DayField(label=_("Ngày văn bản"), required=False)
