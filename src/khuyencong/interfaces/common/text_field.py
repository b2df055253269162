"""A form field for one line of text as people type it."""

from __future__ import annotations

from typing import Any

from django import forms

from khuyencong.domain.foundation.text import nfc


class TextField(forms.CharField):
    """One line of text in one normal form, spaces made single."""

    def to_python(self, value: Any) -> str:
        return nfc(super().to_python(value) or "")
