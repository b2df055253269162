"""What a province rules of the order of its own projects, as its document says it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.library.actions.add_local_order import OrderDraft
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.lifecycle.local_rules import ApprovalTier
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField

APPROVERS = (
    ("peoples_committee", _("Ủy ban nhân dân")),
    ("department", _("Sở Công Thương")),
    ("either", _("Ủy ban nhân dân hoặc Sở Công Thương")),
)


class LocalOrderForm(forms.Form):
    """Document, first day, and what it rules."""

    province = forms.ChoiceField(label=_("Tỉnh"))
    act = TextField(label=_("Số, ký hiệu văn bản"), max_length=120)
    article = TextField(label=_("Điều, khoản"), max_length=120, required=False)
    valid_from = DayField(label=_("Áp dụng từ ngày"))
    approver = forms.ChoiceField(
        label=_("Nơi phê duyệt, điều chỉnh, ngừng đề án"), choices=APPROVERS
    )
    department_up_to_vnd = MoneyField(
        label=_("Sở Công Thương phê duyệt đề án được hỗ trợ đến"),
        required=False,
        help_text=_("Chỉ ghi khi chia theo số tiền: trên mức này Ủy ban nhân dân phê duyệt."),
    )
    in_batches = forms.BooleanField(label=_("Phê duyệt theo đợt"), required=False)
    allows_recoverable = forms.BooleanField(
        label=_("Có hình thức hỗ trợ có thu hồi kinh phí"), required=False
    )
    once_per_beneficiary = forms.BooleanField(
        label=_("Mỗi cơ sở chỉ được hỗ trợ một lần"), required=False
    )

    def __init__(self, *args: Any, provinces: Sequence[AdminUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.provinces = {str(each.pk): each for each in provinces}
        choices = [(key, each.full_name) for key, each in self.provinces.items()]
        self.fields["province"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen_province(self) -> AdminUnit:
        """Return the province of a valid form."""
        return self.provinces[self.cleaned_data["province"]]

    def draft(self) -> OrderDraft:
        """Return the rule of a valid form."""
        data = {k: v for k, v in self.cleaned_data.items() if k != "province"}
        if up_to_vnd := data.pop("department_up_to_vnd"):
            data["approver"] = "either"
            data["tiers"] = (
                ApprovalTier(approver="department", up_to_vnd=up_to_vnd),
                ApprovalTier(approver="peoples_committee"),
            )
        return OrderDraft(**data)
