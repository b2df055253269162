"""Write a system of the site: its nameplate, and what it uses in a year."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.facts import SystemFacts
from khuyencong.apps.audits.holding import hold_audit, next_position, owner_of, stored_of
from khuyencong.apps.audits.models import EnergyAudit, System


@transaction.atomic
def save_system(
    *,
    audit: EnergyAudit,
    facts: SystemFacts,
    stored: System | None = None,
    seen_version: int | None = None,
    external_id: UUID | None = None,
    actor: Account,
    at: datetime,
) -> System:
    """Add a system, or bring ``stored`` to the facts.

    Raises NotAllowed, or BadInput that names the field; also when somebody else changed it.
    """
    audit = hold_audit(audit.pk, actor=actor)
    facts = facts.settled()
    system = (
        stored_of(audit.systems.all(), stored.pk, seen_version=seen_version)
        if stored
        else System(
            audit=audit,
            external_id=external_id or uuid4(),
            position=next_position(audit.systems.all()),
            **owner_of(audit),
        )
    )
    system.kind, system.name, system.note = facts.kind, facts.name, facts.note.strip()
    system.figures = [
        dict(zip(("name", "value", "unit"), (part.strip() for part in row), strict=True))
        for row in facts.figures
    ]
    system.uses = {what: f"{quantity.normalize():f}" for what, quantity in facts.uses}
    system.version += 1 if stored else 0
    system.save()
    write_entry_of(audit, "system.saved", {"system": system.name}, actor=actor, at=at)
    return system
