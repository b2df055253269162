"""Who asks: from the text of a token to the account that acts, narrowed to its scopes."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.utils import timezone

from khuyencong.apps.accounts.links import digest_of, new_secret
from khuyencong.apps.accounts.throttle import Limit, take_turn
from khuyencong.apps.integrations.models import Token
from khuyencong.apps.integrations.scopes import capabilities_of

MARK = "kc"
"""Begins every token, so that a search for leaked secrets finds them."""
KEY_LENGTH = 12
LONGEST = 100
USE_IS_NOTED = timedelta(minutes=5)
"""The last use is written at most so often: each is a write to the database."""
ASKED = Limit("api_token", 600, timedelta(minutes=1))
"""Requests of one token."""


def new_token() -> tuple[str, str, str]:
    """Return the whole text, its readable key, and the digest to be kept."""
    key = secrets.token_hex(KEY_LENGTH // 2)
    text = f"{MARK}_{key}_{new_secret()}"
    return text, key, digest_of(text)


def open_token(text: str, *, at: datetime) -> Token | None:
    """Return the token of that text, counted as used; None when it opens nothing.

    ``account`` of what is returned acts for the unit. Raises TooOften.
    """
    token = _find(text)
    if token is None or not token.is_open_on(timezone.localdate(at)):
        return None
    if not token.account.is_active:
        return None
    take_turn(ASKED, token.key, at=at)
    if token.last_used_at is None or at - token.last_used_at >= USE_IS_NOTED:
        Token.objects.filter(pk=token.pk).update(last_used_at=at)
    token.account.work_in(token.unit, only=capabilities_of(token.scopes))
    return token


def _find(text: str) -> Token | None:
    mark, _, rest = text.partition("_")
    key = rest.partition("_")[0]
    if mark != MARK or len(text) > LONGEST or len(key) != KEY_LENGTH or not text.isascii():
        return None
    token = Token.objects.select_related("unit__province", "account").filter(key=key).first()
    same = token is not None and secrets.compare_digest(token.digest, digest_of(text))
    return token if same else None
