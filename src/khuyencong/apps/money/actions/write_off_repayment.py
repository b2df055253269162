"""Let a part of recoverable support go, by the decision of who may decide it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

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
def write_off_repayment(
    *,
    project: Project,
    amount_vnd: int,
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
    key: UUID | None = None,
) -> list[Instalment]:
    """Book what the decision lets go, from the oldest instalment that is open.

    Raises NotAllowed, or BadInput: more than is owed, no number of the decision, no reason.
    """
    project = lock_project(project)
    require(actor, "money.write_off")
    can_keep_repayments(actor, project).or_raise(NotAllowed)
    paper = read_paper(paper, at=at)
    if not paper.reason:
        raise BadInput("money.no_reason", "Ghi lý do theo quyết định", field="reason")
    if key is not None and Entry.objects.filter(key=key).exists():
        return bring_up_to_date(project)
    booking = Booking(
        on=paper.on,
        actor=actor,
        at=at,
        paper_number=paper.number,
        paper_on=paper.on,
        reason=paper.reason,
        key=key,
    )
    book(project, "written_off", amount_vnd, booking)
    rows = bring_up_to_date(project)
    data = {
        "amount_vnd": amount_vnd,
        "paper_number": paper.number,
        "paper_on": paper.on.isoformat(),
    }
    write_entry_at(
        "money.repayment.written_off", project, actor=actor, at=at, data=data, reason=paper.reason
    )
    return rows
