"""A question that is answered yes, no, or not at all."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

YES_NO = (("", _("Chưa rõ")), ("yes", _("Có")), ("no", _("Không")))


def yes_or_no(value: str) -> bool | None:
    """Return the answer of a choice; None for neither."""
    return {"yes": True, "no": False}.get(value)


def told_as(value: bool | None) -> str:
    """Return the choice that stands for an answer."""
    return {True: "yes", False: "no"}.get(value, "") if value is not None else ""


class YesNoField(forms.TypedChoiceField):
    """The three choices beside each other: one touch on a phone."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=YES_NO,
            coerce=yes_or_no,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            **kwargs,
        )
