"""Record money sent to a project, within what texts and papers allow that day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.models import Entry, Position
from khuyencong.apps.ledger.posting import Booking, post
from khuyencong.apps.money.advancing import advance_of
from khuyencong.apps.money.booking import (
    MoneyPaper,
    booked_by,
    may_book,
    position_of,
    require_amount,
    write_entry_about,
)
from khuyencong.apps.money.contracts import contract_of
from khuyencong.apps.money.models import Transfer
from khuyencong.apps.money.papers_at_hand import missing_of, papers_at_hand
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.money.advances import Advance


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferFacts:
    """How much of which fund [VND]; ``done_share`` [-] is the work done, where it is measured."""

    fund: str
    amount_vnd: int
    done_share: Decimal | None = None


@transaction.atomic
def transfer_money(
    *, project: Project, facts: TransferFacts, paper: MoneyPaper, actor: Account, at: datetime
) -> Entry:
    """Book a transfer; sent twice with one key it is booked once.

    Raises NotAllowed, or BadInput that says which text, step or paper is missing, or how much is
    left. The database refuses whatever else would pass a limit.
    """
    may_book(actor, project)
    amount = require_amount(facts.amount_vnd)
    project = lock_project(project)
    if paper.key and (known := Entry.objects.filter(key=paper.key).first()):
        return known
    contract = contract_of(project)
    booking = booked_by(paper, actor=actor, at=at, contract=contract)
    position = position_of(project, facts.fund)
    answer = advance_of(project, position, on=paper.on, done_share=facts.done_share)
    _require_allowed(project, answer, amount)
    _open_share(position, answer, booking)
    entry = post(position, "transferred", amount, booking)
    Transfer.objects.create(
        unit_id=project.unit_id,
        province_id=project.province_id,
        project=project,
        contract=contract,
        entry=entry,
        stage=answer.stage,
        done_bp=None if facts.done_share is None else int(facts.done_share * 10_000),
        basis=basis_of(answer)
        | {"papers_missing": missing_of(papers_at_hand(project, answer.papers))},
    )
    write_entry_about("money.transfer.recorded", entry, project, actor=actor, at=at)
    return entry


def _require_allowed(project: Project, answer: Advance, amount: int) -> None:
    for refusal in answer.refusals:
        refusal.or_raise(BadInput)
    done = {step.transition for step in project.steps.filter(undone_at=None)}
    for need in answer.needs:
        if need.step not in done:
            raise BadInput(
                "money.step_missing",
                "Cần bước “{step}” trước khi chuyển tiền ({source})",
                step=need.label_vi,
                source=str(need.source),
            )
    if answer.may_transfer_vnd is None:
        raise BadInput(
            "money.no_ratio",
            "Chưa có tỷ lệ tạm ứng cho đề án này: ghi quyết định của Cục (TT 36/2013 Điều 16) hoặc "
            "quy định của tỉnh trước",
        )
    if amount > answer.may_transfer_vnd:
        raise BadInput(
            "money.over_limit",
            "Còn được chuyển {left} đồng",
            field="amount_vnd",
            left=format_vnd(answer.may_transfer_vnd),
        )


def _open_share(position: Position, answer: Advance, booking: Booking) -> None:
    """Let the database know the share that holds before acceptance, or that proof is asked."""
    plain = replace(booking, key=None)
    if answer.stage == "proof" and not position.by_proof:
        post(position, "by_proof", 1, plain)
    if position.accepted == 0 and answer.share_bp is not None:
        change = answer.share_bp - position.share_bp
        if change:
            post(position, "share", change, plain)


def basis_of(answer: Advance) -> dict[str, Any]:
    """Return what had a say, as plain words and figures, to be kept beside the entry."""
    return {
        "sides": [
            {
                "label": side.label_vi,
                "share": None if side.share is None else str(side.share),
                "amount_vnd": side.amount_vnd,
                "source": str(side.source) if side.source else side.paper_vi,
                "holds": side.holds,
            }
            for side in answer.sides
        ],
        "clash": answer.clash.why_vi if answer.clash else "",
        "papers": list(answer.papers),
        "warnings": list(answer.warnings),
    }
