"""A form field for money as people type it: "200 triệu", "1,2 tỷ", "1.234.567"."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from khuyencong.apps.documents.spreadsheets.amounts import UnclearAmount, in_vnd, read_amount
from khuyencong.apps.documents.spreadsheets.units import DONG
from khuyencong.interfaces.common.figures import amount_text


class MoneyField(forms.CharField):
    """Whole đồng from what was typed; the page shows the figure back with its dots."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        super().__init__(**kwargs)
        self.widget.attrs |= {
            "inputmode": "text",
            "autocomplete": "off",
            "data-read-back": reverse_lazy("read_back", args=["money"]),
        }

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        if isinstance(value, int):
            return value
        try:
            amount = read_amount(super().to_python(value) or None, column_unit=DONG)
            return None if amount is None else in_vnd(amount, column_unit=DONG)
        except UnclearAmount as fault:
            raise forms.ValidationError(
                _("Cần số tiền, ví dụ 200 triệu hoặc 200.000.000: %(why)s"),
                params={"why": str(fault)},
            ) from None

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise forms.ValidationError(self.error_messages["required"])

    def run_validators(self, value: Any) -> None:
        """Amounts were checked as they were read."""

    def in_words(self, value: int) -> str:
        """Return the figure with its dots: whole đồng, whatever unit was typed."""
        return _("%(amount)s đồng") % {"amount": amount_text(value)}

    def prepare_value(self, value: Any) -> Any:
        return amount_text(value) if isinstance(value, int) else value
