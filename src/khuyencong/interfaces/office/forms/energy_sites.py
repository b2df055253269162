"""Forms of a site and its meters."""

from __future__ import annotations

from dataclasses import fields as names_of
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.energy_use.facts import SiteFacts
from khuyencong.domain.energy_use.carriers import base_of, list_carriers, unit_words
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.own_unit import OwnUnitForm
from khuyencong.interfaces.office.forms.quantity_field import QuantityField
from khuyencong.interfaces.office.forms.use_field import UseField
from khuyencong.interfaces.office.templatetags.energy_use_words import USES, VOLTAGES

NOT_KNOWN = ("", _("Chưa rõ"))
YES_NO = (NOT_KNOWN, ("yes", _("Ba giá theo giờ")), ("no", _("Một giá")))


class SiteForm(forms.Form):
    """A site; fields are named as in ``SiteFacts``."""

    name = TextField(
        label=_("Tên địa điểm"), max_length=300, help_text=_("Ví dụ: Xưởng xay xát, Lò nung số 2.")
    )
    place = TextField(label=_("Địa chỉ"), max_length=300, required=False)
    trade_words = TextField(label=_("Làm nghề gì"), max_length=300, required=False)
    use = forms.ChoiceField(label=_("Mua điện để"), required=False)
    voltage = forms.ChoiceField(label=_("Cấp điện áp nơi đặt công tơ"), required=False)
    is_three_price = forms.ChoiceField(label=_("Giá điện"), choices=YES_NO, required=False)
    transformer_kva = UseField(label=_("Trạm biến áp riêng (kVA)"), required=False)
    new_hours_from = DayField(
        label=_("Hóa đơn theo khung giờ mới từ ngày"),
        required=False,
        help_text=_("Để trống: theo ngày của văn bản."),
    )
    working_hours = forms.IntegerField(
        label=_("Giờ làm việc một năm"),
        required=False,
        min_value=0,
        max_value=8784,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    note = forms.CharField(
        label=_("Ghi chú"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3})
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, words in (("use", USES), ("voltage", VOLTAGES)):
            self.fields[name].choices = [NOT_KNOWN, *words.items()]  # type: ignore[attr-defined]

    def facts(self) -> SiteFacts:
        """Return what a valid form says."""
        data = {each.name: self.cleaned_data[each.name] for each in names_of(SiteFacts)}
        data["is_three_price"] = {"yes": True, "no": False}.get(data["is_three_price"])
        return SiteFacts(**data)

    @staticmethod
    def said(facts: SiteFacts) -> dict[str, Any]:
        """Return the facts as the form shows them."""
        told = {each.name: getattr(facts, each.name) for each in names_of(SiteFacts)}
        told["is_three_price"] = {True: "yes", False: "no"}.get(facts.is_three_price, "")  # type: ignore[arg-type]
        return told


class NewSiteForm(OwnUnitForm, SiteForm):
    """A site of one of the person's own units."""


class FuelValueForm(forms.Form):
    """The heat of one unit of a fuel; empty takes it off."""

    fuel = forms.ChoiceField(label=_("Nhiên liệu, tính cho một"))
    heat_gj = QuantityField(
        label=_("Nhiệt trị thấp (GJ)"),
        required=False,
        help_text=_("1 kcal/kg = 0,004187 GJ/tấn; để trống là bỏ số đã ghi."),
    )
    source = TextField(label=_("Lấy từ đâu"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fuel"].choices = [  # type: ignore[attr-defined]
            (f"{each.id}.{unit}", f"{each.label_vi}, {unit_words(unit)}")
            for each in list_carriers()
            if each.kind == "fuel"
            for unit in dict.fromkeys(base_of(of) for of in each.units)
        ]


class MeterForm(forms.Form):
    """A meter of a site."""

    carrier = forms.ChoiceField(label=_("Đo gì"))
    number = TextField(label=_("Số công tơ"), max_length=80)
    name = TextField(label=_("Đo cho phần nào"), max_length=200, required=False)
    multiplier = QuantityField(
        label=_("Hệ số nhân"),
        help_text=_("Chỉ số nhân với hệ số này ra kWh (hoặc m³); không có biến dòng thì ghi 1."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        metered = [(each.id, each.label_vi) for each in list_carriers() if each.is_metered]
        self.fields["carrier"].choices = metered  # type: ignore[attr-defined]
