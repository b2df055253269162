"""Forms of the export for the accountant."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.treasury.actions.set_account_map import Codes
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.templatetags.treasury_words import KINDS

FUNDS = [("", _("Cả hai nguồn")), ("KCDP", _("Địa phương")), ("KCQG", _("Quốc gia"))]


class ExportForm(OwnUnitForm):
    """Unit, period and fund of an export."""

    first = DayField(label=_("Từ ngày"))
    last = DayField(label=_("Đến ngày"))
    fund = forms.ChoiceField(label=_("Nguồn"), choices=FUNDS, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if isinstance(first, date) and isinstance(last, date) and first > last:
            self.add_error("last", _("Đến ngày phải từ ngày đầu trở đi."))
        return cleaned


class CodesForm(OwnUnitForm):
    """The codes of one kind of entry, from a day on."""

    kind = forms.ChoiceField(label=_("Loại bút toán"), choices=list(KINDS.items()))
    valid_from = DayField(label=_("Áp dụng từ ngày"))
    chapter = TextField(label=_("Chương"), max_length=20, required=False)
    item = TextField(label=_("Mục, tiểu mục"), max_length=20, required=False)
    debit_account = TextField(label=_("Tài khoản nợ"), max_length=20, required=False)
    credit_account = TextField(label=_("Tài khoản có"), max_length=20, required=False)

    def codes(self) -> Codes:
        """Return the codes of a valid form."""
        names = ("chapter", "item", "debit_account", "credit_account")
        return Codes(**{name: self.cleaned_data[name] for name in names})
