"""A form field for a quantity as people type it: "1.200", "1200", "12,5"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from khuyencong.domain.foundation.numbers import format_number

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?", re.ASCII)
_PLAIN = re.compile(r"\d{1,15}(?:,\d{1,3})?", re.ASCII)


class QuantityField(forms.CharField):
    """A number with at most three digits behind its comma; dots stand between thousands.

    In every language of the page: what stands there is read back as it was written.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 24)
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = (super().to_python(value) or "").replace(" ", "")
        if not text:
            return None
        if not (_GROUPED.fullmatch(text) or _PLAIN.fullmatch(text)):
            raise forms.ValidationError(_("Cần một số, ví dụ 1.200 hoặc 12,5."))
        return Decimal(text.replace(".", "").replace(",", "."))

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise forms.ValidationError(self.error_messages["required"])

    def run_validators(self, value: Any) -> None:
        """The figure was checked as it was read."""

    def prepare_value(self, value: Any) -> Any:
        return format_number(value) if isinstance(value, Decimal) else value
