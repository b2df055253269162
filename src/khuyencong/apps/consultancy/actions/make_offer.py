"""Record what was offered to a client."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.reading import read_amount, read_past_day, read_words
from khuyencong.domain.foundation.errors import BadInput

BEFORE = (Engagement.State.REQUESTED, Engagement.State.OFFERED)


@transaction.atomic
def make_offer(
    *,
    engagement: Engagement,
    offered_on: date,
    offer_vnd: int,
    number: str = "",
    actor: Account,
    at: datetime,
) -> Engagement:
    """Keep the offer; a new one takes the place of the one before.

    Raises NotAllowed, or BadInput: a contract is signed, it ended, a day before the request.
    """
    held = hold(engagement.pk, actor=actor)
    if held.state not in BEFORE:
        raise BadInput("consultancy.past_offers", "Chỉ chào giá trước khi ký hợp đồng")
    since = held.received_on
    held.offered_on = read_past_day(offered_on, field="offered_on", at=at, since=since)
    held.offer_vnd = read_amount(offer_vnd, field="offer_vnd")
    held.offer_number = read_words(number, field="number", most=80)
    held.state = Engagement.State.OFFERED
    held.save()
    data = {
        "amount_vnd": held.offer_vnd,
        "happened_on": held.offered_on.isoformat(),
        "paper_number": held.offer_number,
    }
    write_entry_of(held, "offer.made", data, actor=actor, at=at)
    return held
