"""Answer a complaint, with what it changes; and take the answer back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import (
    ProductCertificate,
    ProductEntry,
    RoundComplaint,
)
from khuyencong.apps.product_rounds.results import means_of
from khuyencong.domain.foundation.errors import BadInput

Effect, Outcome = RoundComplaint.Effect, ProductEntry.Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintAnswer:
    """What the council answers."""

    answered_on: date
    number: str
    text: str
    effect: str


@transaction.atomic
def answer_complaint(
    *, complaint: RoundComplaint, answer: ComplaintAnswer, actor: Account, at: datetime
) -> RoundComplaint:
    """Write the answer and change the outcome it names. Raises NotAllowed, BadInput."""
    held = hold_round(complaint.round, actor=actor, stages=(Stage.DECIDED,))
    row = RoundComplaint.objects.select_for_update(of=("self",)).get(pk=complaint.pk)
    if row.answered_on is not None:
        raise BadInput("product_rounds.answered", "Khiếu nại này đã được trả lời")
    if answer.effect not in Effect.values:
        raise bad("effect", "Chọn kết quả giải quyết")
    if not answer.text.strip() or len(answer.text) > 5000:
        raise bad("text", "Cần nội dung trả lời, tối đa 5000 ký tự")
    if answer.answered_on < row.received_on:
        raise bad("answered_on", "Không trước ngày nhận")
    if answer.effect != Effect.KEPT:
        _change(row, answer.effect, passing=_passes(row))
    row.answered_on, row.answer_number = answer.answered_on, answer.number.strip()[:80]
    row.answer, row.effect = answer.text.strip(), answer.effect
    row.save()
    data = {"number": row.number, "effect": row.effect}
    write_entry_of_round(held, "complaint_answered", data, actor=actor, at=at)
    return row


def _passes(row: RoundComplaint) -> bool:
    mean = means_of(row.round).get(row.entry_id or 0)
    return bool(mean and mean.passes())


def _change(row: RoundComplaint, effect: str, *, passing: bool) -> None:
    entry = row.entry
    if entry is None:
        raise bad("effect", "Khiếu nại không nêu sản phẩm nào nên chỉ giữ nguyên kết quả được")
    if effect == Effect.RECOGNISED and not passing:
        raise bad("effect", f"“{entry.name}” chưa đủ điểm bình quân nên không công nhận được")
    if ProductCertificate.objects.filter(entry=entry, withdrawn_on=None).exists():
        raise bad("effect", "Sản phẩm đang có giấy chứng nhận: thu hồi giấy trước")
    entry.outcome = Outcome.RECOGNISED if effect == Effect.RECOGNISED else Outcome.NOT_CHOSEN
    entry.save(update_fields=["outcome"])


@transaction.atomic
def reopen_complaint(*, complaint: RoundComplaint, actor: Account, at: datetime) -> RoundComplaint:
    """Take the answer back, and what it changed. Raises NotAllowed, BadInput."""
    held = hold_round(complaint.round, actor=actor, stages=(Stage.DECIDED,))
    row = RoundComplaint.objects.select_for_update(of=("self",)).get(pk=complaint.pk)
    if row.answered_on is None:
        raise BadInput("product_rounds.not_answered", "Khiếu nại này chưa được trả lời")
    if row.effect != Effect.KEPT:
        undone = Effect.NOT_RECOGNISED if row.effect == Effect.RECOGNISED else Effect.RECOGNISED
        _change(row, undone, passing=_passes(row))
    row.answered_on, row.answer_number, row.answer, row.effect = None, "", "", ""
    row.save()
    write_entry_of_round(held, "complaint_reopened", {"number": row.number}, actor=actor, at=at)
    return row
