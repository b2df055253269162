"""Fields that several forms share."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.interfaces.common.text_field import TextField

__all__ = ["PercentField", "TextField", "line_choices"]


class PercentField(forms.CharField):
    """A percentage as people type it ("50", "2,5 %"); the value is the share, 0.025 [-]."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 12)
        super().__init__(**kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        text = (super().to_python(value) or "").removesuffix("%").strip()
        if not text:
            return None
        if re.fullmatch(r"\d{1,3}([.,]\d{1,4})?", text, re.ASCII) is None or not text.strip("0.,"):
            raise forms.ValidationError(_("Cần số phần trăm, ví dụ 50 hoặc 2,5."))
        return Decimal(text.replace(",", ".")) / 100

    def validate(self, value: Any) -> None:
        if value is None and self.required:
            raise forms.ValidationError(self.error_messages["required"])

    def run_validators(self, value: Any) -> None:
        """The figure was checked as it was read."""


def line_choices(library: NormLibrary) -> list[tuple[str, str]]:
    """Return every line one may ask about: the shipped ones, then those provinces added."""
    known = list_lines()
    added = [line for line in library.line_names() if line not in known]
    return [(line, line_entry(line).label_vi) for line in known] + [
        (line, library.of_line(line)[-1].content_vi) for line in added
    ]
