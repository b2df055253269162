"""Lines of the journal about other systems."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.integrations.models import Subscription, Token
from khuyencong.apps.journal.actions.write_entry import write_entry


def write_entry_of_token(
    token: Token, verb: str, *, actor: Account, at: datetime, more: dict[str, Any] | None = None
) -> None:
    """Write a line about a token: its readable key, never its secret."""
    write_entry(
        verb=f"integrations.token.{verb}",
        actor=actor,
        at=at,
        unit_id=token.unit_id,
        object_kind="api_token",
        object_id=token.pk,
        label=token.name,
        data={"token_key": token.key, **(more or {})},
    )


def write_entry_of_subscription(
    hook: Subscription,
    verb: str,
    *,
    actor: Account | None,
    at: datetime,
    more: dict[str, Any] | None = None,
) -> None:
    """Write a line about a webhook; ``actor`` None: the program itself."""
    write_entry(
        verb=f"integrations.subscription.{verb}",
        actor=actor,
        at=at,
        unit_id=hook.unit_id,
        object_kind="api_hook",
        object_id=hook.pk,
        label=hook.name,
        data=more or {},
    )
