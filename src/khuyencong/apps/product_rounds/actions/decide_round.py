"""Write the decision that recognises products, and take it back."""

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
    ProductRound,
)
from khuyencong.apps.product_rounds.results import judged_entries, means_of, tally_of
from khuyencong.domain.foundation.errors import BadInput

Outcome = ProductEntry.Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDecision:
    """The decision, and the day its result was told to the establishments."""

    result_number: str
    result_on: date
    notified_on: date


@transaction.atomic
def decide_round(
    *, product_round: ProductRound, decision: RoundDecision, actor: Account, at: datetime
) -> ProductRound:
    """Write it, with the outcome of each product by points and vote.

    Raises NotAllowed, or BadInput: a vote is missing or lacks its quorum.
    """
    held = hold_round(product_round, actor=actor, stages=(Stage.VOTING,))
    number = decision.result_number.strip()
    if not number or len(number) > 80:
        raise bad("result_number", "Cần số quyết định, tối đa 80 ký tự")
    if decision.notified_on < decision.result_on:
        raise bad("notified_on", "Ngày thông báo không trước ngày quyết định")
    means, chosen = means_of(held), 0
    for entry in judged_entries(held):
        entry.outcome = _outcome(held, entry, passes=means[entry.pk].passes())
        chosen += entry.outcome == Outcome.RECOGNISED
        entry.save(update_fields=["outcome"])
    held.decided_at = at
    held.result_number, held.result_on = number, decision.result_on
    held.notified_on = decision.notified_on
    held.version += 1
    held.save()
    data = {"number": number, "decision_on": str(decision.result_on), "count": chosen}
    write_entry_of_round(held, "decided", data, actor=actor, at=at)
    return held


def _outcome(held: ProductRound, entry: ProductEntry, *, passes: bool) -> str:
    if not passes:
        return Outcome.BELOW_MARK
    tally = tally_of(held, entry)
    if tally is None or tally.is_passed is None:
        lack = (
            "chưa ghi phiếu của hội đồng" if tally is None else f"còn thiếu {tally.lacking} phiếu"
        )
        raise BadInput(
            "product_rounds.vote_missing", "“{name}”: {lack}", name=entry.name, lack=lack
        )
    return Outcome.RECOGNISED if tally.is_passed else Outcome.NOT_CHOSEN


@transaction.atomic
def undo_decision(*, product_round: ProductRound, actor: Account, at: datetime) -> ProductRound:
    """Take it back before a certificate or a complaint. Raises NotAllowed, BadInput."""
    held = hold_round(product_round, actor=actor, stages=(Stage.DECIDED,))
    if ProductCertificate.objects.filter(entry__round=held).exists() or held.complaints.exists():
        raise BadInput(
            "product_rounds.decision_used",
            "Đã cấp giấy chứng nhận hoặc nhận khiếu nại nên không hoàn tác quyết định được",
        )
    held.entries.update(outcome="")
    held.decided_at = held.result_on = held.notified_on = None
    held.result_number = ""
    held.version += 1
    held.save()
    write_entry_of_round(held, "decision_undone", {}, actor=actor, at=at)
    return held
