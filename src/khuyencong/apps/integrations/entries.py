"""Lines of the journal about other systems."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.integrations.models import Token
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
