"""Enter when recoverable support is to come back, from the contract or its annex."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.money.booking import MoneyPaper, write_entry_at
from khuyencong.apps.money.models import Instalment, RepaymentSchedule
from khuyencong.apps.money.papers import read_paper
from khuyencong.apps.money.repaying import (
    bring_up_to_date,
    can_keep_repayments,
    debt_of,
    recoverable_positions,
)
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.money import repayment


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualTerms:
    """Equal parts: how many, months between them, months of grace, counted from a day."""

    count: int
    from_on: date
    every_months: int = 12
    grace_months: int = 0


@transaction.atomic
def set_repayment_schedule(
    *,
    project: Project,
    terms: EqualTerms | Sequence[tuple[date, int]],
    paper: MoneyPaper,
    actor: Account,
    at: datetime,
) -> RepaymentSchedule:
    """Keep a schedule that comes to the whole to pay back; it takes the place of the one before.

    What came back already is spread over the new one. Raises NotAllowed, or BadInput: no contract,
    parts that do not add up or run forward, no number of the paper, a later one without a reason.
    """
    project = lock_project(project)
    require(actor, "money.keep_repayments")
    can_keep_repayments(actor, project).or_raise(NotAllowed)
    paper = read_paper(paper, at=at)
    due = debt_of(recoverable_positions(project)).due_vnd
    if not due:
        raise BadInput(
            "money.nothing_contracted", "Chưa có hợp đồng hỗ trợ có thu hồi để lập lịch hoàn trả"
        )
    parts = _parts(terms, due)
    earlier = RepaymentSchedule.objects.filter(project=project, is_current=True).first()
    if earlier is not None:
        _put_aside(earlier, paper)
    schedule = RepaymentSchedule.objects.create(
        project=project,
        unit_id=project.unit_id,
        province_id=project.province_id,
        amount_vnd=due,
        paper_number=paper.number,
        paper_on=paper.on,
        reason=paper.reason,
        recorded_at=at,
        recorded_by=actor,
    )
    Instalment.objects.bulk_create(_row(schedule, part) for part in parts)
    bring_up_to_date(project)
    data = {
        "instalments": [f"{part.due_on:%d/%m/%Y}: {format_vnd(part.amount_vnd)}" for part in parts],
        "amount_vnd": due,
        "paper_number": paper.number,
        "paper_on": paper.on.isoformat(),
    }
    write_entry_at(
        "money.repayment.scheduled", project, actor=actor, at=at, data=data, reason=paper.reason
    )
    return schedule


def _parts(
    terms: EqualTerms | Sequence[tuple[date, int]], due_vnd: int
) -> tuple[repayment.Instalment, ...]:
    if not isinstance(terms, EqualTerms):
        return repayment.planned_instalments(amount_vnd=due_vnd, parts=terms)
    return repayment.equal_instalments(
        amount_vnd=due_vnd,
        count=terms.count,
        from_on=terms.from_on,
        every_months=terms.every_months,
        grace_months=terms.grace_months,
    )


def _put_aside(earlier: RepaymentSchedule, paper: MoneyPaper) -> None:
    if not paper.reason:
        raise BadInput("money.no_reason", "Ghi vì sao thay lịch hoàn trả", field="reason")
    earlier.is_current = False
    earlier.save(update_fields=["is_current"])
    earlier.instalments.update(is_open=False)


def _row(schedule: RepaymentSchedule, part: repayment.Instalment) -> Instalment:
    return Instalment(
        schedule=schedule,
        unit_id=schedule.unit_id,
        province_id=schedule.province_id,
        number=part.number,
        due_on=part.due_on,
        amount_vnd=part.amount_vnd,
    )
