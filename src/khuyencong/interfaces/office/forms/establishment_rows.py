"""Forms of the rows beside the record of an establishment."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.establishments.records import MOST_WORKERS
from khuyencong.apps.establishments.register_rows import (
    FIRST_YEAR,
    LAST_YEAR,
    OtherSupportRow,
    ProductRow,
)
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField
from khuyencong.interfaces.office.templatetags.establishment_words import LEVELS


def year_field(label: Any, *, required: bool = True) -> forms.IntegerField:
    """Return a field for a year that a register may hold."""
    return forms.IntegerField(
        label=label,
        required=required,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class OtherSupportForm(forms.Form):
    """Support from another programme; fields are named as in ``OtherSupportRow``."""

    programme = TextField(
        label=_("Chương trình"),
        max_length=300,
        help_text=_("Chương trình hoặc nguồn của Nhà nước ngoài khuyến công."),
    )
    payer = TextField(label=_("Nơi chi tiền"), max_length=200, required=False)
    year = year_field(_("Năm"))
    cost_item = TextField(
        label=_("Khoản chi được hỗ trợ"),
        max_length=300,
        help_text=_("Ghi như trong dự toán, ví dụ tên máy: chương trình so theo tên này."),
    )
    amount_vnd = MoneyField(label=_("Số tiền"), required=False)
    paper_number = TextField(label=_("Số, ký hiệu văn bản"), max_length=80, required=False)
    paper_on = DayField(label=_("Ngày văn bản"), required=False)
    file = forms.FileField(
        label=_("Tệp"),
        required=False,
        max_length=250,
        help_text=_("PDF, Word, Excel hoặc ảnh, tối đa 25 MB."),
    )
    note = TextField(label=_("Ghi chú"), max_length=500, required=False)

    def row(self, stored: OtherSupportRow | None) -> OtherSupportRow:
        """Return what a valid form holds; the file stays the stored one."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        return OtherSupportRow(**data, file_id=stored.file_id if stored else None)


class ProductForm(forms.Form):
    """A product; fields are named as in ``ProductRow``."""

    name = TextField(label=_("Tên sản phẩm"), max_length=300)
    counted_in = TextField(
        label=_("Đơn vị tính"), max_length=40, required=False, help_text=_("Tấn, sản phẩm, m3…")
    )
    yearly_quantity = QuantityField(label=_("Sản lượng một năm"), required=False)
    yearly_vnd = MoneyField(label=_("Giá trị một năm"), required=False)
    outstanding_level = forms.ChoiceField(
        label=_("Sản phẩm CNNT tiêu biểu"),
        required=False,
        choices=lambda: [("", _("Chưa được bình chọn, hoặc chưa biết")), *LEVELS.items()],
    )
    outstanding_year = year_field(_("Năm được bình chọn"), required=False)
    last_year = year_field(_("Năm cuối còn làm"), required=False)

    def row(self, stored: ProductRow | None) -> ProductRow:
        """Return what a valid form holds."""
        return ProductRow(**self.cleaned_data)


class YearForm(forms.Form):
    """Figures of one year; an empty row says nothing."""

    year = year_field(_("Năm"), required=False)
    workers = forms.IntegerField(
        label=_("Lao động"),
        required=False,
        min_value=0,
        max_value=MOST_WORKERS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    capital_vnd = MoneyField(label=_("Vốn (đồng)"), required=False)
    turnover_vnd = MoneyField(label=_("Doanh thu (đồng)"), required=False)
    investment_vnd = MoneyField(label=_("Đầu tư, dự kiến đầu tư (đồng)"), required=False)
    source = TextField(label=_("Nguồn tin"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.says_something(data) and not data.get("year") and "year" not in self.errors:
            self.add_error("year", _("Cần năm của số liệu trong dòng này."))
        return data

    def says_something(self, data: dict[str, Any]) -> bool:
        """Return whether any figure or word stands beside the year."""
        return any(value not in (None, "") for name, value in data.items() if name != "year")


YearFormSet = forms.formset_factory(YearForm, extra=0, max_num=60, absolute_max=60)
