"""Links sent by mail: a secret nobody can guess, kept here only as its digest."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

INVITATION_LASTS = timedelta(days=7)
PASSWORD_LINK_LASTS = timedelta(hours=24)
PASSWORD_LINK_PAUSE = timedelta(minutes=10)
"""Nobody gets a second mail about a forgotten password sooner."""


def new_secret() -> str:
    """Return 256 random bits as text fit for an address."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
