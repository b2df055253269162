"""How a person is recognised: by name and password, and whether the account is open."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from khuyencong.apps.accounts.models import Account


class AccountBackend(ModelBackend):
    """Recognises a locked person who knows the password, so that the sign-in page can tell him.

    Only there: ``SignInForm`` refuses a locked account, and no session of one is ever served, as
    ``get_user`` knows open accounts only. Django's own backend would answer "wrong password",
    which sends people in circles; a clear word to whoever knows the password tells strangers
    nothing, and one check of a password for every answer gives nothing away by its time either.
    """

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> Account:
        account = super().authenticate(request, username=username, password=password, **kwargs)
        if not isinstance(account, Account):
            raise PermissionDenied  # no other backend is asked: each costs one check of a password
        return account

    def user_can_authenticate(self, user: Any) -> bool:
        return user is not None

    def get_user(self, user_id: int) -> Account | None:
        return Account.open_with_roles(user_id)
