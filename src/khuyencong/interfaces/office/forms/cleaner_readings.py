"""Forms of readings before and after, and of what products are worth in the common unit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.cleaner_production.from_bills import figures_from_bills
from khuyencong.apps.cleaner_production.models import Equivalence, Reading
from khuyencong.apps.cleaner_production.models.readings import FIGURES
from khuyencong.apps.cleaner_production.rows import EquivalenceRow, ReadingRow
from khuyencong.domain.cleaner_production.billed import Billed
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.foundation.numbers import format_number
from khuyencong.interfaces.common.day_field import DayField
from khuyencong.interfaces.office.forms.cleaner_rows import RowForm
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField

ONE_DAY = timedelta(days=1)
COMMON = "made_common"


class EquivalenceForm(RowForm):
    """What one unit of another product is worth."""

    product = TextField(label=_("Sản phẩm khác"), max_length=200)
    counted_in = TextField(label=_("Đơn vị"), max_length=40)
    factor = QuantityField(
        label=_("Một đơn vị bằng bao nhiêu đơn vị sản phẩm chung"),
        help_text=_("Ví dụ: một cái ghế bằng 0,25 bộ bàn ghế."),
    )
    note = TextField(label=_("Vì sao quy đổi như vậy"), max_length=500, required=False)

    def row(self) -> EquivalenceRow:
        return EquivalenceRow(**self.cleaned_data)


class ReadingForm(RowForm):
    """A period; with equivalences there is a field for each product, else one for the output."""

    phase = forms.ChoiceField(
        label=_("Trước hay sau khi làm"), choices=Reading.Phase.choices, widget=forms.RadioSelect
    )
    starts_on = DayField(label=_("Từ ngày"))
    last_on = DayField(label=_("Đến hết ngày"))
    output = QuantityField(label=_("Sản lượng (đơn vị sản phẩm chung)"), required=False)
    energy_mj = QuantityField(
        label=_("Năng lượng (MJ)"), required=False, help_text=_("1 kWh bằng 3,6 MJ.")
    )
    material_kg = QuantityField(label=_("Nguyên liệu (kg)"), required=False)
    water_m3 = QuantityField(label=_("Nước (m³)"), required=False)
    ghg_t = QuantityField(label=_("Khí nhà kính (tCO₂tđ)"), required=False)
    waste_water_m3 = QuantityField(label=_("Nước thải (m³)"), required=False)
    solid_waste_kg = QuantityField(label=_("Chất thải rắn (kg)"), required=False)
    source = TextField(
        label=_("Nguồn số liệu"),
        max_length=500,
        required=False,
        help_text=_("Hóa đơn, sổ kho, đồng hồ; số ước tính thì nói là ước tính."),
    )

    billed = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)
    """Names of the figures that came from the bills, commas between."""

    def prepare(self, asked: Mapping[str, str]) -> None:
        self.initial["billed"] = ",".join(self.initial.get("billed", {}))
        self.products: list[tuple[str, str, str, Decimal]] = []
        if self.before:
            self.initial["last_on"] = self.initial["ends_before"] - ONE_DAY
        elif asked.get("phase") in Reading.Phase.values:
            self.initial["phase"] = asked["phase"]
            self._propose_period()
        others = list(self.cleaner_file.equivalences.all())
        if others:
            self._ask_products(others)

    def _propose_period(self) -> None:
        """Begin with the twelve months before the file was opened."""
        if self.initial["phase"] == Reading.Phase.BEFORE:
            first = self.cleaner_file.opened_on.replace(day=1)
            self.initial["starts_on"] = months_after(first, -12)
            self.initial["last_on"] = first - ONE_DAY

    def take_from_bills(self) -> dict[str, Billed]:
        """Write into a posted form what the bills give, and return that; empty with a bad period.

        A figure the bills do not give stays as it was typed.
        """
        self.is_valid()
        starts_on, last = (self.cleaned_data.get(name) for name in ("starts_on", "last_on"))
        if not starts_on or not last:
            return {}
        try:
            found = figures_from_bills(
                self.cleaner_file, starts_on=starts_on, ends_before=last + ONE_DAY
            )
        except BadInput as refusal:
            self.add_error(
                "last_on" if refusal.field == "ends_before" else "starts_on", str(refusal)
            )
            return {}
        given = {name: each.value for name, each in found.items() if each.value is not None}
        typed = {name: self.data.get(name, "") for name in self.data}
        typed |= {name: format_number(value) for name, value in given.items()}
        self.data = typed | {"billed": ",".join(given)}
        self.full_clean()
        return found

    def _billed(self) -> dict[str, dict[str, str]]:
        """Return the figures said to be from bills; of the same period, with what is stored."""
        data, known = self.cleaned_data, {}
        if isinstance(self.before, ReadingRow):
            period = (data["starts_on"], data["last_on"] + ONE_DAY)
            if period == (self.before.starts_on, self.before.ends_before):
                known = self.before.billed
        names = [name for name in data["billed"].split(",") if name in FIGURES]
        return {name: known.get(name, {}) for name in names}

    def _ask_products(self, others: list[Equivalence]) -> None:
        held = self.cleaner_file
        self.products = [(COMMON, held.product, held.product_unit, Decimal(1))]
        self.products += [
            (f"made_{each.pk}", each.product, each.counted_in, each.factor) for each in others
        ]
        told = {each.get("product"): each.get("quantity") for each in self.initial.pop("made", [])}
        for name, product, unit, _factor in self.products:
            label = f"{product or '?'} ({unit or '?'})"
            self.fields[name] = QuantityField(label=label, required=False)
            if told.get(product):
                self.initial[name] = Decimal(told[product])
        del self.fields["output"]
        made = [name for name, *_rest in self.products]
        self.order_fields(["phase", "starts_on", "last_on", *made])

    def row(self) -> ReadingRow:
        data = {**self.cleaned_data, "billed": self._billed()}
        last = data.pop("last_on")
        made = []
        for name, product, unit, factor in self.products:
            quantity = data.pop(name)
            if quantity is not None:
                told: dict[str, Any] = {"product": product, "unit": unit}
                made.append({**told, "quantity": str(quantity), "factor": str(factor)})
        return ReadingRow(**data, made=made, ends_before=last + ONE_DAY)
