"""Record the contract of a piece of consultancy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.actions.make_offer import BEFORE
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold
from khuyencong.apps.consultancy.models import Engagement
from khuyencong.apps.consultancy.reading import read_amount, read_past_day, read_words
from khuyencong.domain.foundation.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractFacts:
    """What the contract says; ``value_vnd`` [VND], ``ends_on`` None where it names no last day."""

    number: str
    signed_on: date
    value_vnd: int
    ends_on: date | None = None


@transaction.atomic
def sign_contract(
    *, engagement: Engagement, facts: ContractFacts, actor: Account, at: datetime
) -> Engagement:
    """Keep the contract. Raises NotAllowed, or BadInput: signed already, ended, a number known."""
    held = hold(engagement.pk, actor=actor)
    if held.state not in BEFORE:
        raise BadInput("consultancy.signed_already", "Việc tư vấn này đã có hợp đồng hoặc đã dừng")
    number = read_words(facts.number, field="number", most=80, what="số hợp đồng")
    since = held.received_on
    held.signed_on = read_past_day(facts.signed_on, field="signed_on", at=at, since=since)
    if facts.ends_on and facts.ends_on < held.signed_on:
        raise BadInput("consultancy.bad_term", "Ngày hết hạn phải từ ngày ký", field="ends_on")
    same = Engagement.objects.filter(
        unit=held.unit_id, contract_number=number, signed_on=held.signed_on
    )
    if same.exclude(pk=held.pk).exists():
        raise BadInput("consultancy.contract_known", "Hợp đồng số này đã được ghi", field="number")
    held.contract_number, held.ends_on = number, facts.ends_on
    held.value_vnd = held.total_vnd = read_amount(facts.value_vnd, field="value_vnd")
    held.state = Engagement.State.CONTRACTED
    held.save()
    data = {
        "contract_number": number,
        "signed_on": held.signed_on.isoformat(),
        "amount_vnd": held.value_vnd,
        "ends_on": held.ends_on.isoformat() if held.ends_on else "",
    }
    write_entry_of(held, "contract.signed", data, actor=actor, at=at)
    return held
