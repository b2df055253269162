"""Take answers up as needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.needs.actions.add_need import add_need
from khuyencong.apps.needs.imports.rows import NeedRow
from khuyencong.apps.surveys.entries import write_entry_of_answer
from khuyencong.apps.surveys.models import Answer
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.wording import line_entry

MOST_AT_ONCE = 1_000


@dataclass(slots=True)
class Accepted:
    """How many answers became new needs, were needs known already, or had been looked at."""

    added: int = 0
    known: int = 0
    passed_over: int = 0


@transaction.atomic
def accept_answers(*, answers: Sequence[Answer], actor: Account, at: datetime) -> Accepted:
    """Make a need of each answer that waits; one asked for twice is one need with two answers.

    Raises NotAllowed, BadInput for more than ``MOST_AT_ONCE``.
    """
    if len(answers) > MOST_AT_ONCE:
        raise BadInput("surveys.too_many_at_once", "Mỗi lần tối đa {most} phiếu", most=MOST_AT_ONCE)
    done = Accepted()
    keys = [each.pk for each in answers]
    rows = Answer.objects.select_for_update(of=("self",)).filter(pk__in=keys)
    for answer in rows.select_related("campaign", "unit", "province").order_by("unit", "pk"):
        require(actor, "surveys.run", unit=answer.unit)
        if answer.state != Answer.State.NEW:
            done.passed_over += 1
        elif _accept(answer, actor=actor, at=at):
            done.added += 1
        else:
            done.known += 1
    return done


def _accept(answer: Answer, *, actor: Account, at: datetime) -> bool:
    """Make or find the need; tell whether it is new."""
    need, is_new = add_need(
        row=row_of(answer),
        year=answer.campaign.year,
        province=answer.province,
        unit=answer.unit,
        actor=actor,
        at=at,
    )
    if answer.establishment_id and need.establishment_id is None:
        need.establishment_id = answer.establishment_id
        need.save(update_fields=["establishment"])
    answer.need, answer.state = need, Answer.State.ACCEPTED
    answer.reviewed_at, answer.reviewed_by = at, actor
    answer.save(update_fields=["need", "state", "reviewed_at", "reviewed_by"])
    data = {"need": need.pk}
    write_entry_of_answer(answer, "surveys.answer.accepted", actor=actor, at=at, data=data)
    return is_new


def row_of(answer: Answer) -> NeedRow:
    """Return an answer as a sheet would tell it; neither name nor number of the sender goes on."""
    return NeedRow(
        title=answer.wish,
        beneficiary=answer.establishment_name,
        place=answer.commune,
        content=line_entry(answer.line).label_vi if answer.line else None,
        total_vnd=answer.total_vnd,
        own_vnd=answer.own_vnd,
    )
