"""Add a milestone to a contract of consultancy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold_contract, owner_of
from khuyencong.apps.consultancy.models import Engagement, Milestone
from khuyencong.apps.consultancy.reading import read_amount, read_words
from khuyencong.domain.foundation.errors import BadInput

WHOLE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneFacts:
    """What is handed over by which day; its part of the value as a share [-] or in [VND]."""

    what: str
    due_on: date
    share: Decimal | None = None
    amount_vnd: int | None = None


@transaction.atomic
def add_milestone(
    *, engagement: Engagement, facts: MilestoneFacts, actor: Account, at: datetime
) -> Milestone:
    """Keep it. Raises NotAllowed, or BadInput: no running contract, a day before it, share and
    amount both, or milestones that come to more than the contract."""
    held = hold_contract(engagement.pk, actor=actor)
    if held.signed_on and facts.due_on < held.signed_on:
        raise BadInput(
            "consultancy.milestone_day", "Hạn của mốc phải từ ngày ký hợp đồng", field="due_on"
        )
    if facts.share is not None and facts.amount_vnd is not None:
        raise BadInput(
            "consultancy.share_and_amount",
            "Ghi tỷ lệ hoặc số tiền, không ghi cả hai",
            field="share",
        )
    milestone = Milestone(
        engagement=held,
        what=read_words(facts.what, field="what", most=300, what="việc phải xong ở mốc này"),
        due_on=facts.due_on,
        share_bp=_share(facts.share),
        amount_vnd=None
        if facts.amount_vnd is None
        else read_amount(facts.amount_vnd, field="amount_vnd"),
        **owner_of(held),
    )
    _require_within(held, milestone)
    milestone.save(force_insert=True)
    data = {"milestone": milestone.what, "due_on": milestone.due_on.isoformat()}
    write_entry_of(held, "milestone.added", data, actor=actor, at=at)
    return milestone


def _share(share: Decimal | None) -> int | None:
    if share is None:
        return None
    if not share.is_finite() or not 0 < share <= 1:
        raise BadInput("consultancy.bad_share", "Cần tỷ lệ trên 0 đến 100 %", field="share")
    return int(share * WHOLE)


def _require_within(held: Engagement, added: Milestone) -> None:
    """Refuse parts that come to more than the whole."""
    parts = [*held.milestones.all(), added]
    for each in parts:
        each.engagement = held
    if sum(each.worth_vnd or 0 for each in parts) > held.total_vnd:
        field = "amount_vnd" if added.share_bp is None else "share"
        raise BadInput(
            "consultancy.over_contract", "Cộng các mốc vượt giá trị hợp đồng", field=field
        )
