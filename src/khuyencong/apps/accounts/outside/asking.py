"""Send a person to the provider, and hear who it says came back."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from allauth.socialaccount.providers.oauth2.utils import generate_code_challenge
from django.utils.crypto import constant_time_compare

from khuyencong.apps.accounts.outside.addresses import is_sound_address
from khuyencong.apps.accounts.outside.provider import OutsideRefused, Provider, ask, described
from khuyencong.apps.accounts.outside.tokens import read_token
from khuyencong.domain.foundation.text import nfc

SUBJECT_LENGTH = 191
_SHOWN_LENGTH = 120
SCOPES = "openid profile email"


@dataclass(frozen=True, slots=True)
class Told:
    """Who came, as the provider says. ``shown``: what he is called there; ``proved_at``: when he
    last showed who he is, seconds since 1970, 0 when not said."""

    subject: str
    email: str
    is_email_verified: bool
    shown: str
    is_second_step: bool
    proved_at: int


def begin(provider: Provider, *, callback: str, anew: bool = False) -> tuple[str, dict[str, str]]:
    """Return the address to go to, and what to keep in the session until the answer comes.

    ``anew`` asks the provider to have the person show again who he is. Raises OutsideDown.
    """
    pkce = generate_code_challenge()
    kept = {
        "state": secrets.token_urlsafe(32),
        "nonce": secrets.token_urlsafe(32),
        "verifier": pkce["code_verifier"],
    }
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": callback,
        "scope": SCOPES,
        "state": kept["state"],
        "nonce": kept["nonce"],
        "code_challenge": pkce["code_challenge"].decode(),
        "code_challenge_method": pkce["code_challenge_method"],
    }
    if anew:
        asked |= {"prompt": "login", "max_age": "0"}
    address = str(described(provider)["authorization_endpoint"])
    return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}", kept


def hear(
    provider: Provider, *, kept: Mapping[str, str], given: Mapping[str, str], callback: str
) -> Told:
    """Turn the answer in the address into who it is. ``kept`` is good for one answer.

    Raises OutsideRefused, OutsideDown.
    """
    if not constant_time_compare(kept.get("state", ""), given.get("state", "")):
        raise OutsideRefused(provider, "state")
    if given.get("iss", provider.issuer) != provider.issuer:  # RFC 9207
        raise OutsideRefused(provider, "issuer of the answer")
    if given.get("error") or not given.get("code"):
        raise OutsideRefused(provider, "no code")
    tokens = _exchange(provider, given["code"], verifier=kept["verifier"], callback=callback)
    claims = read_token(provider, str(tokens.get("id_token", "")), nonce=kept["nonce"])
    return _told(provider, claims, str(tokens.get("access_token", "")))


def _exchange(provider: Provider, code: str, *, verifier: str, callback: str) -> dict[str, Any]:
    """Give the code for tokens, showing who we are the way the provider asks (RFC 6749, 2.3.1)."""
    found = described(provider)
    sent = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": callback,
        "code_verifier": verifier,
        "client_id": provider.client_id,
    }
    ways = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    more: dict[str, Any] = {"data": sent}
    if provider.client_secret and "client_secret_basic" in ways:
        more["auth"] = (quote(provider.client_id, safe=""), quote(provider.client_secret, safe=""))
    elif provider.client_secret:
        sent["client_secret"] = provider.client_secret
    return ask(provider, "POST", str(found["token_endpoint"]), **more)


def _told(provider: Provider, claims: dict[str, Any], access: str) -> Told:
    subject = claims["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= SUBJECT_LENGTH:
        raise OutsideRefused(provider, "subject")
    if provider.by_email and "email" not in claims and access:
        claims = _asked_further(provider, access, subject) | claims
    named = [claims.get(each) for each in ("email", "preferred_username", "name", "sub")]
    ways = claims.get("amr")
    said = {str(each) for each in ways} if isinstance(ways, list) else set()
    proved_at = claims.get("auth_time")
    return Told(
        subject=subject,
        email=str(claims.get("email") or ""),
        is_email_verified=claims.get("email_verified") is True,
        shown=nfc(next(str(each) for each in named if each))[:_SHOWN_LENGTH],
        is_second_step=bool(provider.second_step & (said | {str(claims.get("acr", ""))})),
        proved_at=proved_at if isinstance(proved_at, int) else 0,
    )


def _asked_further(provider: Provider, access: str, subject: str) -> dict[str, Any]:
    """Return what the provider says of the person beside the token; nothing of anybody else."""
    address = str(described(provider).get("userinfo_endpoint", ""))
    if not is_sound_address(address):
        return {}
    found = ask(provider, "GET", address, headers={"Authorization": f"Bearer {access}"})
    return found if found.get("sub") == subject else {}
