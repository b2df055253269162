"""Write a measure of an audit: what to do and what it costs."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.facts import MeasureFacts
from khuyencong.apps.audits.holding import (
    hold_audit,
    next_position,
    owner_of,
    require_own,
    stored_of,
)
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold

STORED = (
    "title",
    "code",
    "what_to_do",
    "system_id",
    "investment_vnd",
    "running_cost_vnd",
    "life_years",
)


@transaction.atomic
def save_measure(
    *,
    audit: EnergyAudit,
    facts: MeasureFacts,
    stored: Measure | None = None,
    seen_version: int | None = None,
    external_id: UUID | None = None,
    actor: Account,
    at: datetime,
) -> Measure:
    """Add a measure, or bring ``stored`` to the facts. What it saves: ``set_savings``.

    Raises NotAllowed, or BadInput that names the field; also when somebody else changed it.
    """
    audit = hold_audit(audit.pk, actor=actor)
    facts = facts.settled()
    require_own(audit.systems.all(), facts.system_id, "system")
    measure = (
        stored_of(audit.measures.all(), stored.pk, seen_version=seen_version)
        if stored
        else Measure(
            audit=audit,
            external_id=external_id or uuid4(),
            position=next_position(audit.measures.all()),
            **owner_of(audit),
        )
    )
    for name in STORED:
        setattr(measure, name, getattr(facts, name))
    measure.position = facts.position or measure.position
    measure.search = fold(f"{measure.title} {audit.site.name} {audit.site.establishment.name}")
    measure.version += 1 if stored else 0
    measure.save()
    _exclude(audit, measure, facts.excludes)
    told = {
        "measure": measure.title,
        "measure_code": measure.code,
        "investment_vnd": measure.investment_vnd,
    }
    deed = "measure.amended" if stored else "measure.added"
    write_entry_of(audit, deed, told, actor=actor, at=at)
    return measure


def _exclude(audit: EnergyAudit, measure: Measure, keys: tuple[int, ...]) -> None:
    others = audit.measures.exclude(pk=measure.pk).filter(pk__in=keys)
    if len(others) != len(set(keys)):
        raise BadInput(
            "audits.excludes_another",
            "Chỉ loại trừ được giải pháp khác của cùng khảo sát",
            field="excludes",
        )
    measure.excludes.set(others)
