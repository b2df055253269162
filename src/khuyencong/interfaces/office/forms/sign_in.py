"""Sign-in form."""

from __future__ import annotations

from typing import Any

from axes.helpers import get_client_ip_address
from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.contrib.auth.signals import user_login_failed
from django.core.exceptions import ValidationError
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.throttle import (
    REFUSED_FROM_CLIENT,
    TooOften,
    network_of,
    require_turn,
)


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

    def clean(self) -> dict[str, Any]:
        """Look at nothing from a client that was refused too often, whatever the names."""
        request: Any = self.request
        try:
            client = network_of(get_client_ip_address(request))
            require_turn(REFUSED_FROM_CLIENT, client, at=request.now)
        except TooOften as refusal:
            raise ValidationError(str(refusal), code=refusal.code) from None
        return super().clean()

    def confirm_login_allowed(self, user: Account) -> None:
        """Turn a locked person away in words; only who knows the password gets this far.

        It counts as a refusal like any other: it is kept among the sign-ins and slowed down.
        """
        if not user.is_active:
            credentials = {"username": user.get_username()}
            user_login_failed.send(sender=__name__, credentials=credentials, request=self.request)
        super().confirm_login_allowed(user)
