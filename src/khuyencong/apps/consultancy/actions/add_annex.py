"""Record an annex of a contract of consultancy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.consultancy.entries import write_entry_of
from khuyencong.apps.consultancy.holding import hold_contract, owner_of
from khuyencong.apps.consultancy.models import Annex, Engagement
from khuyencong.apps.consultancy.reading import MOST_VND, read_past_day, read_words
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexFacts:
    """What an annex changes: the value by so much [VND], negative for less; the last day."""

    number: str
    signed_on: date
    says: str
    change_vnd: int = 0
    ends_on: date | None = None


@transaction.atomic
def add_annex(*, engagement: Engagement, facts: AnnexFacts, actor: Account, at: datetime) -> Annex:
    """Keep it; value and last day of the contract follow.

    Raises NotAllowed, or BadInput: no running contract, a number known, a day before the contract,
    or a value below what was invoiced or what milestones stand for.
    """
    held = hold_contract(engagement.pk, actor=actor)
    number = read_words(facts.number, field="number", most=80, what="số phụ lục")
    if held.annexes.filter(number=number).exists():
        raise BadInput("consultancy.annex_known", "Phụ lục số này đã được ghi", field="number")
    on = read_past_day(facts.signed_on, field="signed_on", at=at, since=held.signed_on)
    if facts.ends_on and facts.ends_on < on:
        raise BadInput("consultancy.bad_term", "Ngày hết hạn phải từ ngày ký", field="ends_on")
    annex = Annex.objects.create(
        engagement=held,
        number=number,
        signed_on=on,
        change_vnd=_change(held, facts.change_vnd),
        ends_on=facts.ends_on,
        says=read_words(facts.says, field="says", most=2000, what="nội dung phụ lục"),
        recorded_at=at,
        recorded_by=actor,
        **owner_of(held),
    )
    held.total_vnd += annex.change_vnd
    held.ends_on = facts.ends_on or held.ends_on
    held.save()
    data = {
        "annex": number,
        "change_vnd": annex.change_vnd,
        "ends_on": facts.ends_on.isoformat() if facts.ends_on else "",
    }
    write_entry_of(held, "contract.annexed", data, actor=actor, at=at)
    return annex


def _change(held: Engagement, change_vnd: object) -> int:
    if type(change_vnd) is not int or abs(change_vnd) > MOST_VND:
        raise BadInput(
            "consultancy.bad_amount", "Cần số tiền tăng hoặc giảm, tính bằng đồng", field="change"
        )
    named = sum(each.amount_vnd or 0 for each in held.milestones.all())
    least = max(held.invoiced_vnd, named, 1)
    if not least <= held.total_vnd + change_vnd <= MOST_VND:
        raise BadInput(
            "consultancy.below_invoiced",
            "Giá trị hợp đồng không được dưới {least} đồng đã xuất hóa đơn hoặc đã chia theo mốc",
            field="change_vnd",
            least=format_vnd(least),
        )
    return change_vnd
