"""Forms of energy bills: one, or the months of a year as a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields as names_of
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.energy_use.bill_rows import facts_of_bill
from khuyencong.apps.energy_use.models import EnergyBill, Meter
from khuyencong.domain.energy_use.bill_facts import BANDS, BillFacts
from khuyencong.domain.energy_use.carriers import ELECTRICITY, Carrier, get_carrier, unit_words
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.common.money_field import MoneyField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.imports import check_sheet, sheet_field
from khuyencong.interfaces.office.forms.use_field import UseField

PARTS = {*BANDS, "old_reading", "new_reading"}


def follow_parts(form: forms.Form) -> dict[str, Any]:
    """Return what the form holds; a total left as it was follows parts that were changed."""
    data: dict[str, Any] = form.cleaned_data
    if PARTS & set(form.changed_data) and "quantity" not in form.changed_data:
        data["quantity"] = None
    return data


class BillForm(forms.Form):
    """One bill, in the order of its paper; of electricity also the bands."""

    starts_on = DayField(label=_("Từ ngày"))
    ends_on = DayField(label=_("Đến hết ngày"))
    meter_id = forms.TypedChoiceField(
        label=_("Công tơ"), required=False, coerce=int, empty_value=None
    )
    normal_kwh = UseField(label=_("Giờ bình thường (kWh)"), required=False)
    peak_kwh = UseField(label=_("Giờ cao điểm (kWh)"), required=False)
    offpeak_kwh = UseField(label=_("Giờ thấp điểm (kWh)"), required=False)
    quantity = UseField(
        label=_("Tổng lượng dùng"),
        required=False,
        help_text=_("Để trống nếu đã ghi đủ ba khung giờ hoặc hai chỉ số."),
    )
    unit = forms.ChoiceField(label=_("Đơn vị tính"))
    old_reading = UseField(label=_("Chỉ số đầu kỳ"), required=False)
    new_reading = UseField(label=_("Chỉ số cuối kỳ"), required=False)
    is_meter_changed = forms.BooleanField(
        label=_("Đã thay công tơ hoặc công tơ quay vòng trong kỳ"), required=False
    )
    kvarh = UseField(label=_("Điện năng phản kháng (kVArh)"), required=False)
    max_demand_kw = UseField(label=_("Công suất cực đại (kW)"), required=False)
    before_vat_vnd = MoneyField(label=_("Tiền trước thuế"), required=False)
    reactive_vnd = MoneyField(label=_("Trong đó tiền phản kháng"), required=False)
    capacity_vnd = MoneyField(label=_("Trong đó tiền công suất"), required=False)
    amount_vnd = MoneyField(label=_("Tổng thanh toán, gồm thuế"), required=False)
    number = TextField(label=_("Số hóa đơn"), max_length=80, required=False)
    note = TextField(label=_("Ghi chú"), max_length=500, required=False)
    file = forms.FileField(
        label=_("Bản chụp hóa đơn"),
        required=False,
        max_length=250,
        help_text=_("PDF hoặc ảnh, tối đa 25 MB."),
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        carrier: Carrier,
        meters: Sequence[Meter],
        bill: EnergyBill | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.carrier = carrier
        if carrier.id != ELECTRICITY:
            for name in (*BANDS, "kvarh", "max_demand_kw", "reactive_vnd", "capacity_vnd"):
                del self.fields[name]
        mine = [each for each in meters if each.carrier == carrier.id]
        self._offer("unit", [(each, unit_words(each)) for each in carrier.units])
        known = [(str(each.pk), f"{each.number} {each.name}".strip()) for each in mine]
        self._offer("meter_id", [("", _("Không ghi công tơ")), *known])
        if not mine:
            del self.fields["meter_id"]
        if not carrier.is_metered:
            for name in ("old_reading", "new_reading", "is_meter_changed"):
                del self.fields[name]
        if bill:
            self.initial.update(said_of_bill(bill))

    def _offer(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        return follow_parts(self)

    def facts(self) -> BillFacts:
        """Return what a valid form says."""
        beside = ("version", "file", "ends_on")
        data = {name: value for name, value in self.cleaned_data.items() if name not in beside}
        last: date = self.cleaned_data["ends_on"]
        return BillFacts(carrier=self.carrier.id, ends_before=last + timedelta(days=1), **data)


def said_of_bill(bill: EnergyBill) -> dict[str, Any]:
    """Return a stored bill as the form shows it."""
    facts = facts_of_bill(bill)
    told = {each.name: getattr(facts, each.name) for each in names_of(BillFacts)}
    told["ends_on"] = bill.ends_before - timedelta(days=1)
    return told | {"version": bill.version}


class MonthBillForm(forms.Form):
    """A row of the grid: a month and what its bill says. Empty rows are left out."""

    normal_kwh = UseField(label=_("Bình thường (kWh)"), required=False)
    peak_kwh = UseField(label=_("Cao điểm (kWh)"), required=False)
    offpeak_kwh = UseField(label=_("Thấp điểm (kWh)"), required=False)
    quantity = UseField(label=_("Tổng lượng dùng"), required=False)
    kvarh = UseField(label=_("Phản kháng (kVArh)"), required=False)
    before_vat_vnd = MoneyField(label=_("Tiền trước thuế"), required=False)
    amount_vnd = MoneyField(label=_("Tổng thanh toán"), required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, carrier: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if get_carrier(carrier).id != ELECTRICITY:
            for name in (*BANDS, "kvarh"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        return follow_parts(self)

    @property
    def said(self) -> dict[str, Any]:
        """Return what stands in the row, without its version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}

    @property
    def is_blank(self) -> bool:
        return all(value is None for value in self.said.values())


MonthBillFormSet = forms.formset_factory(MonthBillForm, extra=0, max_num=12, absolute_max=12)


class UseSheetForm(forms.Form):
    """A sheet of bills or of output."""

    sheet = sheet_field(_("Bảng"))

    def clean_sheet(self) -> UploadedFile[bytes]:
        return check_sheet(self.cleaned_data["sheet"])


class ReasonForm(forms.Form):
    """Why a bill is taken off."""

    reason = TextField(label=_("Lý do"), max_length=500)
