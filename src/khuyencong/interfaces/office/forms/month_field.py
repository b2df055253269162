"""A form field for a month as people type it: "01/2015", "1-2015", "2015-01"."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

_MONTH = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)


class MonthField(forms.CharField):
    """A month; the value is its first day."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 12)
        super().__init__(**kwargs)
        shown = {"inputmode": "numeric", "autocomplete": "off", "placeholder": "mm/yyyy"}
        self.widget.attrs |= shown

    def to_python(self, value: Any) -> date | None:  # type: ignore[override]
        text = (super().to_python(value) or "").strip()
        if not text:
            return None
        month, year = self._parts(text)
        if not (1 <= month <= 12 and 1900 <= year <= 2100):
            raise forms.ValidationError(_("Cần một tháng, ví dụ 01/2026."))
        return date(year, month, 1)

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise forms.ValidationError(self.error_messages["required"])

    def run_validators(self, value: Any) -> None:
        """The month was checked as it was read."""

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%m/%Y}" if isinstance(value, date) else value

    @staticmethod
    def _parts(text: str) -> tuple[int, int]:
        if found := _MONTH.fullmatch(text):
            return int(found[1]), int(found[2])
        found = _ISO.fullmatch(text)
        return (int(found[2]), int(found[1])) if found else (0, 0)
