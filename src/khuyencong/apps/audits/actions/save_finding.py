"""Write something seen during the visit, with its picture."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.facts import FindingFacts
from khuyencong.apps.audits.holding import (
    hold_audit,
    next_position,
    owner_of,
    require_own,
    stored_of,
)
from khuyencong.apps.audits.models import AuditFinding, EnergyAudit
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PICTURES


@transaction.atomic
def save_finding(
    *,
    audit: EnergyAudit,
    facts: FindingFacts,
    sent: tuple[str, bytes] | None = None,
    stored: AuditFinding | None = None,
    seen_version: int | None = None,
    external_id: UUID | None = None,
    actor: Account,
    at: datetime,
) -> AuditFinding:
    """Add a finding, or bring ``stored`` to the facts; ``sent`` is name and bytes of a picture.

    Raises NotAllowed, or BadInput that names the field; also when somebody else changed it.
    """
    audit = hold_audit(audit.pk, actor=actor)
    facts = facts.settled()
    require_own(audit.systems.all(), facts.system_id, "system")
    finding = (
        stored_of(audit.findings.all(), stored.pk, seen_version=seen_version)
        if stored
        else AuditFinding(
            audit=audit,
            external_id=external_id or uuid4(),
            position=next_position(audit.findings.all()),
            **owner_of(audit),
        )
    )
    finding.text, finding.severity = facts.text, facts.severity
    finding.system_id = facts.system_id
    if sent:
        name, data = sent
        finding.photo = take_upload(
            name=name,
            data=data,
            allowed=PICTURES,
            province=audit.province,
            unit=audit.unit,
            actor=actor,
            at=at,
        )
    finding.version += 1 if stored else 0
    finding.save()
    write_entry_of(audit, "finding.saved", {"finding": finding.text[:300]}, actor=actor, at=at)
    return finding
