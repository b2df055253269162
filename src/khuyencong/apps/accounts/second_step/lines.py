"""What is told of a change of one's own second step: a line of the journal, and a mail."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.mail import Post, post_second_step_news
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry


def write_entry_of_second_step(
    account: Account,
    what: str,
    *,
    news: str,
    post: Post,
    actor: Account,
    at: datetime,
    data: dict[str, Any] | None = None,
) -> None:
    """Write the line, without any secret, and tell the person ``news`` by mail."""
    write_entry(
        verb=f"accounts.second_step.{what}",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
        data=data or {},
    )
    post_second_step_news(account, news, at=at, post=post)
