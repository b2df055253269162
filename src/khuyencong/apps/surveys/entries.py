"""Lines of the journal about campaigns and answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.surveys.models import Answer, Campaign


def write_entry_of_campaign(
    campaign: Campaign,
    verb: str,
    *,
    actor: Account,
    at: datetime,
    data: dict[str, Any] | None = None,
) -> None:
    """Write one line about a campaign, inside the transaction of the action that calls."""
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=campaign.unit_id,
        object_kind="campaign",
        object_id=campaign.pk,
        label=campaign.name,
        data=data or {},
    )


def write_entry_of_answer(
    answer: Answer,
    verb: str,
    *,
    actor: Account | None,
    at: datetime,
    data: dict[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Write one line about an answer; it tells neither name nor number of the sender."""
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=answer.unit_id,
        object_kind="answer",
        object_id=answer.pk,
        label=answer.establishment_name,
        data=data or {},
        reason=reason,
    )
