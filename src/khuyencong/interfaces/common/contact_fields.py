"""Fields that ask how to reach whoever fills a form in; ``accounts.contacts`` checks them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.contacts import MOST_PHONE
from khuyencong.interfaces.common.text_field import TextField


def phone_field() -> TextField:
    """Return a field for a telephone number, which may stay empty."""
    return TextField(
        label=_("Số điện thoại"),
        max_length=MOST_PHONE,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )


def email_field(what_comes: Any) -> TextField:
    """Return a field for an address of mail, which may stay empty; it says what is sent there."""
    return TextField(
        label=_("Thư điện tử"),
        max_length=254,
        required=False,
        help_text=what_comes,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


def ask_for_one_way(form: forms.Form, *, is_asked: bool = True) -> None:
    """Show at both fields that one of them is needed."""
    for name in ("phone", "email"):
        form.fields[name].is_one_of = is_asked  # type: ignore[attr-defined]
