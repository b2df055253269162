"""Take in a complaint about the result of a round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductEntry, ProductRound, RoundComplaint
from khuyencong.domain.product_rounds.days import answer_until, complaint_until


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintFacts:
    """A complaint as it came in."""

    number: str
    received_on: date
    sender: str
    says: str
    entry: ProductEntry | None = None


@transaction.atomic
def record_complaint(
    *,
    product_round: ProductRound,
    facts: ComplaintFacts,
    overrides: Mapping[date, bool] | None = None,
    actor: Account,
    at: datetime,
) -> RoundComplaint:
    """Take it in, with the day by which it is answered; one that came late is marked so.

    ``overrides`` are the days that the government swapped. Raises NotAllowed, BadInput.
    """
    held = hold_round(product_round, actor=actor, stages=(Stage.DECIDED,))
    for name, most in (("number", 80), ("sender", 300), ("says", 5000)):
        text = getattr(facts, name).strip()
        if not text or len(text) > most:
            raise bad(name, f"Cần ghi, tối đa {most} ký tự")
    if held.notified_on is None or facts.received_on < held.notified_on:
        raise bad("received_on", "Không trước ngày thông báo kết quả")
    if facts.entry is not None and facts.entry.round_id != held.pk:
        raise bad("entry", "Sản phẩm này không thuộc kỳ bình chọn")
    if held.complaints.filter(number=facts.number.strip()).exists():
        raise bad("number", "Số này đã ghi cho khiếu nại khác của kỳ")
    complaint = RoundComplaint.objects.create(
        round=held,
        unit=held.unit,
        province=held.province,
        entry=facts.entry,
        number=facts.number.strip(),
        received_on=facts.received_on,
        sender=facts.sender.strip(),
        says=facts.says.strip(),
        is_late=facts.received_on > complaint_until(held.notified_on, overrides=overrides),
        answer_due_on=answer_until(facts.received_on, overrides=overrides),
    )
    data = {"number": complaint.number, "due_on": str(complaint.answer_due_on)}
    write_entry_of_round(held, "complaint_recorded", data, actor=actor, at=at)
    return complaint
