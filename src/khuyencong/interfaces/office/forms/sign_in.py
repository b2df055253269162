"""Sign-in form."""

from __future__ import annotations

from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """Name and password, with a refusal that says what to try."""

    username = UsernameField(
        label=_("Tên đăng nhập"),
        widget=TextInput(attrs={"autofocus": True, "spellcheck": "false"}),
    )
    error_messages = {
        "invalid_login": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem lại phím Caps Lock."),
        "inactive": _("Tài khoản này đã khóa. Hãy hỏi người quản trị."),
    }
