"""The form of a calculator, made from the catalogue: a figure and its unit for each input."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from khuyencong.domain.energy.catalogue import Calculator, Field, Method, way_label
from khuyencong.domain.energy.unit_choices import (
    first_default,
    first_unit,
    shown_unit,
    units_for,
)
from khuyencong.interfaces.common.money_field import MoneyField

_GROUPED = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_PLAIN = re.compile(r"-?\d{1,18}(?:[.,]\d{1,12})?", re.ASCII)
UNIT = "__unit"
WAY = "way"
MONEY = ("VND", "VND/yr")


class EnergyForm(forms.Form):
    """Inputs of the chosen method; empty optional ones are left out."""

    def __init__(self, *args: Any, calculator: Calculator, way: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.calculator, self.way = calculator, way
        for field, is_needed in fields_of(calculator, way):
            self.fields[field.key] = _figure(field, is_needed=is_needed)
            if not field.choices and len(units_for(field)) > 1:
                names = [(name, shown_unit(name) or "0–1") for name in units_for(field)]
                self.fields[field.key + UNIT] = forms.ChoiceField(
                    choices=names,
                    initial=first_unit(field),
                    required=False,
                    widget=forms.Select(attrs={"aria-label": _("Đơn vị")}),
                )

    @property
    def rows(self) -> list[tuple[Any, Any, str]]:
        """Return each figure with the field of its unit, or with its only unit."""
        found = []
        for key in self.fields:
            if key.endswith(UNIT):
                continue
            unit = self[key + UNIT] if key + UNIT in self.fields else None
            only = "" if unit else shown_unit(first_unit(self.calculator.inputs[key]))
            found.append((self[key], unit, only))
        return found

    def clean(self) -> dict[str, Any]:
        """Refuse a unit in the address of a figure that has only one."""
        for key in [key for key in self.fields if not key.endswith(UNIT)]:
            unit = self.data.get(key + UNIT, "")
            if key + UNIT not in self.fields and unit not in self._only_units(key):
                told = _("Đơn vị “%(unit)s” không nằm trong lựa chọn.") % {"unit": unit[:40]}
                self.add_error(key, told)
        return super().clean() or {}

    def _only_units(self, key: str) -> tuple[str, ...]:
        field = self.calculator.inputs[key]
        return ("", field.unit, first_unit(field))

    def inputs(self) -> dict[str, Any]:
        """Return the inputs of a valid form, as the face takes them."""
        told: dict[str, Any] = {}
        if self.calculator.method_by in self.calculator.inputs:
            told[self.calculator.method_by] = {"value": self.way, "unit": "-"}
        for key, value in self.cleaned_data.items():
            if key.endswith(UNIT) or value in (None, ""):
                continue
            unit = self.cleaned_data.get(key + UNIT) or first_unit(self.calculator.inputs[key])
            told[key] = {"value": value, "unit": unit}
        return told


def fields_of(calculator: Calculator, way: str) -> list[tuple[Field, bool]]:
    """Return the inputs of a method with whether each is needed, in the order of the catalogue."""
    method = calculator.methods.get(way, Method(needs=tuple(calculator.inputs)))
    found = []
    for key, field in calculator.inputs.items():
        if key == calculator.method_by:
            continue
        is_needed = bool(field.required) or (key in method.needs and field.required is not False)
        if is_needed or key in method.optional or field.required is False:
            found.append((field, is_needed and field.default is None))
    return found


def _figure(field: Field, *, is_needed: bool) -> Any:
    label = field.label_vi or field.says
    if field.choices:
        choices = [(str(each), way_label(str(each))) for each in field.choices]
        return forms.TypedChoiceField(
            label=label, choices=choices, required=is_needed, coerce=_choice, empty_value=None
        )
    initial = first_default(field)
    if isinstance(initial, float):
        initial = f"{initial:.12g}".replace(".", ",")
    given: dict[str, Any] = {"label": label, "required": is_needed, "initial": initial}
    return FigureField(**given, many=field.is_list, is_money=first_unit(field) in MONEY)


def _choice(text: str) -> Any:
    return int(text) if text.isdecimal() else text


class FigureField(forms.CharField):
    """A number as people type it: "12,5", "0.85", "1.200"; several with ";" where asked.

    Money may have its unit behind it, as in every other form: "9 triệu".
    """

    def __init__(self, *, many: bool, is_money: bool = False, **kwargs: Any) -> None:
        super().__init__(max_length=400, **kwargs)
        self.many, self.is_money = many, is_money
        mode = "text" if is_money else "decimal"
        self.widget.attrs |= {"inputmode": mode, "autocomplete": "off"}
        if many:
            self.help_text = _("Nhiều số cách nhau dấu chấm phẩy.")

    def to_python(self, value: Any) -> Any:
        typed = str(super().to_python(value) or "")
        text = typed.replace(" ", "")
        if not text:
            return None
        if self.is_money and not self.many and any(each.isalpha() for each in text):
            return _amount(typed)
        parts = [part for part in text.split(";") if part] if self.many else [text]
        numbers = [_number(part) for part in parts]
        return numbers if self.many else numbers[0]

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise forms.ValidationError(self.error_messages["required"])

    def run_validators(self, value: Any) -> None:
        """The figure was checked as it was read."""


def _amount(text: str) -> float:
    amount = MoneyField().clean(text)
    return float(amount)


def _number(text: str) -> float:
    if _GROUPED.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(text):
        return float(text.replace(",", "."))
    raise forms.ValidationError(_("Cần một số, ví dụ 1.200 hoặc 12,5."))
