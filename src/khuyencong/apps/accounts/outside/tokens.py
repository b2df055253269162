"""The signed token in which a provider says who came."""

from __future__ import annotations

from typing import Any

import jwt
from django.utils.crypto import constant_time_compare

from khuyencong.apps.accounts.outside.provider import OutsideRefused, Provider, keys_of

SIGNED_BY = tuple(f"{kind}{bits}" for kind in ("RS", "PS", "ES") for bits in (256, 384, 512))
"""Signatures by a key only the provider holds; none made with a secret that we hold too."""
NEEDED = ["iss", "aud", "sub", "exp", "iat", "nonce"]
LEEWAY_S = 60
"""How far the clocks may differ. [s]"""


def read_token(provider: Provider, token: str, *, nonce: str) -> dict[str, Any]:
    """Return what the token says, once its signature, issuer, addressee, days and nonce are right.

    Raises OutsideRefused, OutsideDown when the keys cannot be had.
    """
    try:
        head = jwt.get_unverified_header(token)
        claims: dict[str, Any] = jwt.decode(
            token,
            _key(provider, head),
            algorithms=list(SIGNED_BY),
            audience=provider.client_id,
            issuer=provider.issuer,
            leeway=LEEWAY_S,
            options={"require": NEEDED},
        )
    except (jwt.PyJWTError, TypeError, ValueError) as failure:
        raise OutsideRefused(provider, f"token: {type(failure).__name__}") from None
    if not constant_time_compare(str(claims["nonce"]), nonce):
        raise OutsideRefused(provider, "nonce")
    parties = claims["aud"]
    holder = claims.get("azp", None if isinstance(parties, list) and len(parties) > 1 else "")
    if holder not in ("", provider.client_id):
        raise OutsideRefused(provider, "meant for another party")
    return claims


def _key(provider: Provider, head: dict[str, Any]) -> jwt.PyJWK:
    """Return the key the token names; the only one when it names none."""
    if head.get("alg") not in SIGNED_BY:
        raise OutsideRefused(provider, "kind of signature")
    for anew in (False, True):  # a provider that changed its keys is asked once more
        keys = keys_of(provider, anew=anew)
        fits = [key for key in keys if "kid" not in head or key.key_id == head["kid"]]
        if len(fits) == 1:
            return fits[0]
    raise OutsideRefused(provider, "unknown key")
