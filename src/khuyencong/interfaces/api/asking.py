"""Who asks: the token of the request, checked against the scope of the route."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.row_security.scope import opened
from khuyencong.apps.integrations.models import Token
from khuyencong.apps.integrations.opening import open_token
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.common.row_scope import reach_as


class ApiRequest(HttpRequest):
    """A request of a token, with its instant."""

    auth: Token
    now: Any


class Bearer(HttpBearer):
    """Opens a route to tokens with one scope."""

    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: Any, token: str) -> Token | None:
        """Return the token; None opens nothing (401). Raises NotAllowed without the scope."""
        with opened("finding a token"):
            found = open_token(token, at=request.now)
        if found and self.scope not in found.scopes:
            raise NotAllowed(
                "integrations.scope_missing",
                "Mã truy cập này không có phạm vi {scope}",
                scope=self.scope,
            )
        if found:
            reach_as(found.account)
        return found


def asker(request: HttpRequest) -> Account:
    """Return the account that asks: of its unit, narrowed to the scopes of its token."""
    token: Token = request.auth  # type: ignore[attr-defined]
    return token.account


def unit_of(request: HttpRequest) -> Unit:
    """Return the unit the token acts for."""
    token: Token = request.auth  # type: ignore[attr-defined]
    return token.unit
