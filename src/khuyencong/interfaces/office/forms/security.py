"""Forms of the second step."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.interfaces.office.forms.profile import password_field


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        label=_("Mã"),
        max_length=30,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "autofocus": True,
                "spellcheck": "false",
            }
        ),
    )


class PasswordForm(forms.Form):
    """The password, once more."""

    password = password_field(_("Mật khẩu hiện tại"), is_new=False)
