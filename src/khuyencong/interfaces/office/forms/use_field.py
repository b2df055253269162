"""A form field for a quantity that is zero or more."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from khuyencong.interfaces.office.forms.quantity_field import QuantityField


class UseField(QuantityField):
    """A quantity that is zero or more; what is below is told apart from what is no number."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if re.fullmatch(r"\s*[-–]\s*\d.*", str(value or "")):
            raise forms.ValidationError(_("Cần một số từ 0 trở lên."))
        return super().to_python(value)
