"""Record recoverable support that came back, on its day or before."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.ledger.posting import Booking
from khuyencong.apps.money.booking import MoneyPaper, write_entry_at
from khuyencong.apps.money.models import Instalment
from khuyencong.apps.money.papers import read_paper
from khuyencong.apps.money.repaying import book, bring_up_to_date, can_keep_repayments
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def record_repayment(
    *,
    project: Project,
    amount_vnd: int,
    paid_on: date,
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
    key: UUID | None = None,
) -> list[Instalment]:
    """Book the money; it goes to the oldest instalment that is open, more to those that follow.

    Return the instalments as they stand then. The same key adds nothing a second time. Raises
    NotAllowed, or BadInput: more than is owed, a day to come, no number of the voucher.
    """
    project = lock_project(project)
    require(actor, "money.keep_repayments")
    can_keep_repayments(actor, project).or_raise(NotAllowed)
    paper = read_paper(paper, at=at)
    if paid_on > timezone.localdate(at):
        raise BadInput("money.day_to_come", "Ngày nộp tiền chưa tới", field="paid_on")
    if key is not None and Entry.objects.filter(key=key).exists():
        return bring_up_to_date(project)
    booking = Booking(
        on=paid_on,
        actor=actor,
        at=at,
        paper_number=paper.number,
        paper_on=paper.on,
        reason=paper.reason,
        key=key,
    )
    book(project, "repaid", amount_vnd, booking)
    rows = bring_up_to_date(project)
    early = sum(row.repaid_vnd for row in rows if row.due_on > paid_on)
    data = {
        "amount_vnd": amount_vnd,
        "paid_on": paid_on.isoformat(),
        "paper_number": paper.number,
        "paid_early": early > 0,
    }
    write_entry_at(
        "money.repayment.recorded", project, actor=actor, at=at, data=data, reason=paper.reason
    )
    return rows
