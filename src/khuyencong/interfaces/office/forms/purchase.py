"""The form of one purchase, in the order of its papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.results.models import PurchaseRecord
from khuyencong.apps.results.purchases import DAYS, TEXTS, PurchaseFacts
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField


class PurchaseForm(forms.Form):
    """What, from whom, under which contract, invoice and transfer."""

    item = TextField(label=_("Mua gì"), max_length=TEXTS["item"])
    row_id = forms.TypedChoiceField(
        label=_("Thuộc máy, nội dung nào"), required=False, coerce=int, empty_value=None
    )
    amount_vnd = MoneyField(label=_("Số tiền"), required=False)
    supplier_name = TextField(label=_("Bên bán"), max_length=300, required=False)
    supplier_code = TextField(label=_("Mã số thuế bên bán"), max_length=20, required=False)
    supplier_address = TextField(label=_("Địa chỉ bên bán"), max_length=300, required=False)
    representative = TextField(label=_("Người đại diện bên bán"), max_length=200, required=False)
    contract_number = TextField(label=_("Số hợp đồng mua"), max_length=80, required=False)
    contract_on = DayField(label=_("Ngày hợp đồng"), required=False)
    invoice_number = TextField(label=_("Số hóa đơn"), max_length=80, required=False)
    invoice_on = DayField(label=_("Ngày hóa đơn"), required=False)
    paid_on = DayField(label=_("Ngày chuyển tiền"), required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        rows: Sequence[tuple[int, str]],
        purchase: PurchaseRecord | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Không thuộc riêng dòng nào")), *((str(key), name) for key, name in rows)]
        self.fields["row_id"].choices = choices  # type: ignore[attr-defined]
        if purchase:
            names = (*TEXTS, *DAYS, "row_id", "amount_vnd", "version")
            self.initial.update({name: getattr(purchase, name) for name in names})

    def facts(self) -> PurchaseFacts:
        """Return what a valid form says."""
        return PurchaseFacts(**{k: v for k, v in self.cleaned_data.items() if k != "version"})
