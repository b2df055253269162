"""Codes that an app shows for half a minute (TOTP, RFC 6238)."""

from __future__ import annotations

import hmac
from datetime import datetime
from urllib.parse import quote, urlencode

from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value

DIGITS = 6
PERIOD_S = 30
DRIFT = 1
"""How many periods a clock may be ahead or behind."""
ISSUER = "Khuyến Công"


def new_app_secret() -> str:
    """Return 160 random bits in base 32."""
    return str(generate_totp_secret())


def code_at(secret: str, counter: int) -> str:
    """Return the code of a period, counted from 1970."""
    return str(format_hotp_value(hotp_value(secret, counter)))


def period_of(secret: str, code: str, *, at: datetime) -> int | None:
    """Return the period near ``at`` whose code this is; None for a wrong one.

    Every period is compared, in the same time whatever the code.
    """
    now = int(at.timestamp()) // PERIOD_S
    found = None
    for period in range(now - DRIFT, now + DRIFT + 1):
        if hmac.compare_digest(code_at(secret, period).encode(), code.encode()):
            found = period
    return found


def app_address(secret: str, *, username: str) -> str:
    """Return what an app reads from the picture (otpauth)."""
    label = quote(f"{ISSUER}:{username}")
    asked = urlencode({"secret": secret, "issuer": ISSUER}, quote_via=quote)
    return f"otpauth://totp/{label}?{asked}"
