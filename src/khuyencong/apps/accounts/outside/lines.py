"""The line of the journal about a link: with whom, but no token, code or name."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.accounts.links import digest_of
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry

_MARK_LENGTH = 12


def write_entry_of_link(
    account: Account,
    what: str,
    *,
    issuer: str,
    subject: str,
    unit_id: int | None,
    actor: Account,
    at: datetime,
    reason: str = "",
) -> None:
    """Write it; ``subject_mark`` tells two people of the provider apart and names neither."""
    write_entry(
        verb=f"accounts.outside.{what}",
        actor=actor,
        at=at,
        unit_id=unit_id,
        object_kind="account",
        object_id=account.pk,
        label=account.display_name,
        data={"issuer": issuer, "subject_mark": digest_of(f"{issuer} {subject}")[:_MARK_LENGTH]},
        reason=reason,
    )
