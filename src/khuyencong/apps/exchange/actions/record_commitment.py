"""Write a commitment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.exchange.commitment_facts import CommitmentFacts, require_holder
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.holding import VISITS
from khuyencong.apps.exchange.models import Commitment, Lesson, Visit
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.domain.foundation.text import fold


@transaction.atomic
def record_commitment(
    *,
    facts: CommitmentFacts,
    unit: Unit,
    visit: Visit | None = None,
    lesson: Lesson | None = None,
    actor: Account,
    at: datetime,
) -> Commitment:
    """Write a commitment of the unit, made on a visit or drawn from a lesson.

    Raises NotAllowed, or BadInput that names the field.
    """
    require(actor, VISITS, unit=unit)
    if unit.province_id is None:
        raise NotAllowed("exchange.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name)
    read = facts.settled()
    require_holder(read.holder_id, unit=unit)
    made = Commitment.objects.create(
        unit=unit,
        province_id=unit.province_id,
        visit=visit,
        lesson=lesson,
        search=fold(f"{read.what} {read.office}"),
        **read.values(),
    )
    data: dict[str, Any] = read.told()
    data |= {"visit": visit.title} if visit else {}
    data |= {"lesson": lesson.title} if lesson else {}
    write_entry_of(made, "recorded", data, actor=actor, at=at)
    return made
