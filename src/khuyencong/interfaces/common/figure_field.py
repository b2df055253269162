"""A form field for a whole figure, of money or not: "5 tỷ", "1,5 triệu", "12.000"."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from khuyencong.apps.documents.spreadsheets.amounts import Amount, UnclearAmount, read_amount
from khuyencong.apps.documents.spreadsheets.units import DONG
from khuyencong.interfaces.common.figures import amount_text
from khuyencong.interfaces.common.money_field import MoneyField


class FigureField(MoneyField):
    """A whole number in the unit the page names; read as money is, and never rounded."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs["data-read-back"] = reverse_lazy("read_back", args=["figure"])

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        if isinstance(value, int):
            return value
        text = forms.CharField.to_python(self, value)
        try:
            amount = read_amount(text or None, column_unit=DONG)
        except UnclearAmount:
            raise _unread() from None
        return None if amount is None else _whole(amount)

    def in_words(self, value: int) -> str:
        """Return the figure with its dots, whatever unit it is in."""
        return amount_text(value)


def _whole(amount: Amount) -> int:
    exact = amount.number * (amount.unit or 1)
    if exact != int(exact):
        raise _unread()
    return int(exact)


def _unread() -> forms.ValidationError:
    return forms.ValidationError(
        _("Cần một số nguyên không âm, ví dụ 12.000, 1,5 triệu hoặc 5 tỷ, không kèm đơn vị khác.")
    )
