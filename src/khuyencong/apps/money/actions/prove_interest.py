"""Record interest a beneficiary paid to his bank: support follows it, never ahead of it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

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
from khuyencong.apps.money.models import InterestProof
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.money import Rounding, share_of_vnd


@transaction.atomic
def prove_interest(
    *,
    project: Project,
    fund: str,
    interest_vnd: int,
    share: Decimal,
    from_on: date,
    to_on: date,
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
) -> Entry:
    """Book what of the interest is supported (TT 36/2013 Điều 15.1), rounded down to whole đồng.

    Raises NotAllowed, or BadInput for bad figures, or a period that overlaps one proven before.
    """
    may_book(actor, project)
    interest = require_amount(interest_vnd)
    project = lock_project(project)
    if to_on < from_on or to_on > paper.on:
        raise BadInput("money.bad_period", "Kỳ trả lãi chưa đúng", field="to_on")
    if not 0 < share <= 1:
        raise BadInput("money.bad_share", "Tỷ lệ phải từ 0 đến 100 %", field="share")
    known = project.interest_proofs.filter(entry__reversed_by=None)
    if known.filter(from_on__lte=to_on, to_on__gte=from_on).exists():
        raise BadInput(
            "money.period_proven", "Kỳ này trùng một kỳ đã ghi chứng từ lãi", field="from_on"
        )
    supported = share_of_vnd(interest, share, rounding=Rounding.DOWN)
    entry = post(
        position_of(project, fund), "proven", supported, booked_by(paper, actor=actor, at=at)
    )
    InterestProof.objects.create(
        unit_id=project.unit_id,
        province_id=project.province_id,
        project=project,
        entry=entry,
        from_on=from_on,
        to_on=to_on,
        interest_vnd=interest,
        share_bp=int(share * 10_000),
    )
    write_entry_about("money.interest.proven", entry, project, actor=actor, at=at)
    return entry
