"""The provider an installation names, what it says of itself, and its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from requests import RequestException

from khuyencong.apps.accounts.outside.addresses import is_sound_address
from khuyencong.domain.foundation.errors import DomainError

WELL_KNOWN = "/.well-known/openid-configuration"
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
KEPT_S = 600
"""How long a process believes what a provider said of itself. [s]"""
OK, BROKEN = 200, 500


@dataclass(frozen=True, slots=True)
class Provider:
    """``second_step``: values of ``amr`` or ``acr`` that say it asked for a second step."""

    issuer: str
    client_id: str
    client_secret: str
    label: str
    by_email: bool
    is_only: bool
    second_step: frozenset[str]


class OutsideDown(DomainError):
    """The provider cannot be reached, or does not speak as it should."""

    def __init__(self, provider: Provider, why: str) -> None:
        message = "Chưa kết nối được với {label}; hãy thử lại sau ít phút"
        if not provider.is_only:
            message += ", hoặc đăng nhập bằng mật khẩu"
        super().__init__("accounts.outside_down", message, label=provider.label, why=why)


class OutsideRefused(DomainError):
    """The answer does not prove anything; ``why`` is for the log, without token or code."""

    def __init__(self, provider: Provider, why: str) -> None:
        super().__init__(
            "accounts.outside_refused",
            "{label} không xác nhận được lần đăng nhập này; hãy bắt đầu lại",
            label=provider.label,
            why=why,
        )


def named_provider() -> Provider | None:
    """Return the provider of this installation, None when it names none."""
    named: dict[str, Any] | None = settings.OIDC
    return Provider(**named) if named else None


def is_outside_only() -> bool:
    """Tell whether passwords and passkeys of this installation open nothing any more."""
    named = named_provider()
    return named is not None and named.is_only


def described(provider: Provider) -> dict[str, Any]:
    """Return what the provider says of itself (discovery). Raises OutsideDown."""
    key = f"outside.{provider.issuer}"
    if known := cache.get(key):
        return dict(known)
    found = ask(provider, "GET", provider.issuer.rstrip("/") + WELL_KNOWN)
    if found.get("issuer") != provider.issuer:
        raise OutsideDown(provider, "another issuer")
    if not all(is_sound_address(str(found.get(each, ""))) for each in ENDPOINTS):
        raise OutsideDown(provider, "an endpoint without TLS")
    cache.set(key, found, KEPT_S)
    return found


def keys_of(provider: Provider, *, anew: bool = False) -> list[jwt.PyJWK]:
    """Return the keys it signs with; ``anew`` when one is missing. Raises OutsideDown."""
    key = f"outside.keys.{provider.issuer}"
    found = None if anew else cache.get(key)
    if found is None:
        found = ask(provider, "GET", str(described(provider)["jwks_uri"]))
        cache.set(key, found, KEPT_S)
    try:
        return list(jwt.PyJWKSet.from_dict(found).keys)
    except (jwt.PyJWTError, TypeError, AttributeError):
        raise OutsideDown(provider, "no keys") from None


def ask(provider: Provider, method: str, address: str, **more: Any) -> dict[str, Any]:
    """Return the JSON of an answer; secrets follow no redirection.

    Raises OutsideDown when there is none, OutsideRefused when the provider says no (4xx).
    """
    try:
        with get_adapter().get_requests_session() as session:
            answer = session.request(method, address, allow_redirects=False, **more)
            if answer.status_code == OK and isinstance(found := answer.json(), dict):
                return found
    except (RequestException, ValueError) as failure:
        raise OutsideDown(provider, type(failure).__name__) from None
    why = f"status {answer.status_code}"
    if OK < answer.status_code < BROKEN and method == "POST":
        raise OutsideRefused(provider, why)
    raise OutsideDown(provider, why)
