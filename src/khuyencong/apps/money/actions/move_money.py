"""Move approved money between projects, or between the funds of one project, by a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.lines import position_on
from khuyencong.apps.ledger.models import Entry, FundLine
from khuyencong.apps.ledger.posting import post
from khuyencong.apps.money.booking import (
    MoneyPaper,
    booked_by,
    may_book,
    position_of,
    require_amount,
    write_entry_about,
)
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def move_money(
    *,
    source: Project,
    fund: str,
    target: Project,
    to: FundLine,
    amount_vnd: int,
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
) -> tuple[Entry, Entry]:
    """Take approved money from one position and give it to another, in one deed.

    Only what is not contracted can go. Raises NotAllowed, or BadInput without the decision, or
    when either side cannot be; then neither changes.
    """
    may_book(actor, source)
    may_book(actor, target)
    amount = require_amount(amount_vnd)
    if not paper.number.strip():
        raise BadInput(
            "money.no_decision", "Ghi số quyết định điều chỉnh kinh phí", field="paper_number"
        )
    for project in sorted({source.pk: source, target.pk: target}.items()):
        lock_project(project[1])
    given = position_of(source, fund)
    if given.line_id == to.pk and source.pk == target.pk:
        raise BadInput("money.same_place", "Chọn đề án hoặc nguồn khác để chuyển đến", field="to")
    booking = replace(booked_by(paper, actor=actor, at=at), group=uuid4())
    out = post(given, "approved", -amount, booking)
    taken = post(
        position_on(to, project_id=target.pk), "approved", amount, replace(booking, key=None)
    )
    write_entry_about("money.moved.out", out, source, actor=actor, at=at)
    write_entry_about("money.moved.in", taken, target, actor=actor, at=at)
    return out, taken
