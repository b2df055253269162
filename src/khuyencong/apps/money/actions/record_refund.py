"""Record money that a project gave back: advanced without matching work, or not settled."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.posting import post
from khuyencong.apps.money.booking import (
    MoneyPaper,
    booked_by,
    may_book,
    position_of,
    require_amount,
    write_entry_about,
)
from khuyencong.apps.money.contracts import contract_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project


@transaction.atomic
def record_refund(
    *,
    project: Project,
    fund: str,
    amount_vnd: int,
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
) -> Entry:
    """Book a refund (TT 36/2013 Điều 12.6). Raises NotAllowed, or BadInput above what is held."""
    may_book(actor, project)
    amount = require_amount(amount_vnd)
    project = lock_project(project)
    booking = booked_by(paper, actor=actor, at=at, contract=contract_of(project))
    entry = post(position_of(project, fund), "refunded", amount, booking)
    write_entry_about("money.refund.recorded", entry, project, actor=actor, at=at)
    return entry
