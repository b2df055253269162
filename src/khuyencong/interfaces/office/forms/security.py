"""Forms of the second step."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.outside.asking import SUBJECT_LENGTH
from khuyencong.interfaces.office.forms.fields import TextField
from khuyencong.interfaces.office.forms.profile import password_field


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        label=_("Mã"),
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
        ),
    )


class DoorCodeForm(CodeForm):
    """The same at the door, where there is nothing else to do."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs["autofocus"] = True


class PasswordForm(forms.Form):
    """The password, once more."""

    password = password_field(_("Mật khẩu hiện tại"), is_new=False)


class PasskeyForm(forms.Form):
    """What to call a key; ``answer`` is filled in by the script."""

    name = TextField(
        label=_("Tên của khóa"), max_length=60, help_text=_("Ví dụ: điện thoại, khóa USB ở két.")
    )
    answer = forms.CharField(
        widget=forms.HiddenInput,
        max_length=20_000,
        error_messages={"required": _("Trình duyệt chưa làm khóa; hãy bấm lại nút Làm khóa.")},
    )


class LinkOutsideForm(forms.Form):
    """Whom the provider of one sign-in knows as this person, and why he is linked."""

    subject = forms.CharField(
        label=_("Mã người dùng ở hệ thống chung"),
        max_length=SUBJECT_LENGTH,
        help_text=_("Giá trị sub mà nơi quản lý hệ thống chung cho biết; không phải tên hay thư."),
        widget=forms.TextInput(attrs={"spellcheck": "false", "autocomplete": "off"}),
    )
    reason = TextField(label=_("Lý do"), max_length=500)
