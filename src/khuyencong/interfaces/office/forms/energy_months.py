"""The months of a year of one product, or of one other figure, as a grid."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.energy_use.month_rows import LONGEST_NAME, LONGEST_UNIT
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.quantity_field import QuantityField
from khuyencong.interfaces.office.forms.use_field import UseField


class SignedField(QuantityField):
    """A quantity that may lie below zero, such as a temperature."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = str(value or "").strip()
        sign = re.match(r"[-–]\s*(?=\d)", text)
        found = super().to_python(text[sign.end() :] if sign else text)
        return -found if sign and found else found


class SeriesForm(forms.Form):
    """Name and unit of a series, and a cell for each month of the year."""

    name = TextField(label=_("Tên"), max_length=LONGEST_NAME)
    unit = TextField(label=_("Đơn vị tính"), max_length=LONGEST_UNIT, required=False)

    def __init__(self, *args: Any, months: list[Any], kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.months = months
        if kind == "output":
            self.fields["name"].label = _("Sản phẩm")
            self.fields["unit"].help_text = _("tấn, viên, m³…")
        kind_of_cell = UseField if kind == "output" else SignedField
        for month in months:
            self.fields[f"{month:%Y-%m}"] = kind_of_cell(label=f"{month:%m/%Y}", required=False)

    @property
    def cells(self) -> list[Any]:
        """Return the bound fields of the months."""
        return [self[f"{month:%Y-%m}"] for month in self.months]

    def values(self) -> dict[Any, Decimal | None]:
        """Return what a valid form says of each month."""
        return {month: self.cleaned_data[f"{month:%Y-%m}"] for month in self.months}
