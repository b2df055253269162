"""A form field for a quantity that may be below zero: "-350,5"."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from khuyencong.interfaces.office.forms.quantity_field import QuantityField


class SignedQuantityField(QuantityField):
    """As ``QuantityField``, with a minus sign before it."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = str(value or "").strip().replace("\u2212", "-")
        found = super().to_python(text.removeprefix("-"))
        return -found if found is not None and text.startswith("-") else found
