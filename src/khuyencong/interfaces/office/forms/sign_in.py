"""Sign-in form."""

from __future__ import annotations

from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.contrib.auth.signals import user_login_failed
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account


class SignInForm(AuthenticationForm):
    """Name and password, with a refusal that says what to try."""

    username = UsernameField(
        label=_("Tên đăng nhập"),
        widget=TextInput(attrs={"autofocus": True, "spellcheck": "false"}),
    )
    error_messages = {
        "invalid_login": _("Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem lại phím Caps Lock."),
        "inactive": _("Tài khoản này đang khóa. Hãy hỏi người quản trị của đơn vị."),
    }

    def confirm_login_allowed(self, user: Account) -> None:
        """Turn a locked person away in words; only who knows the password gets this far.

        It counts as a refusal like any other: it is kept among the sign-ins and slowed down.
        """
        if not user.is_active:
            credentials = {"username": user.get_username()}
            user_login_failed.send(sender=__name__, credentials=credentials, request=self.request)
        super().confirm_login_allowed(user)
