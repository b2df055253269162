"""Begin an audit of a site."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.facts import AuditFacts
from khuyencong.apps.audits.holding import RECORD
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import require_in_use
from khuyencong.domain.foundation.text import fold


@transaction.atomic
def create_audit(
    *,
    site: Site,
    facts: AuditFacts,
    external_id: UUID | None = None,
    actor: Account,
    at: datetime,
) -> EnergyAudit:
    """Return a new audit, owned by the unit of the site.

    ``external_id`` is given by an import. Raises NotAllowed, or BadInput that names the field.
    """
    require(actor, RECORD, unit=site.unit)
    require_in_use(site)
    facts = facts.settled(today=timezone.localdate(at))
    audit = EnergyAudit.objects.create(
        site=site,
        external_id=external_id or uuid4(),
        unit_id=site.unit_id,
        province_id=site.province_id,
        search=search_text(site),
        **asdict(facts),
    )
    told = {
        "audit_kind": facts.kind,
        "visited_on": facts.visited_on.isoformat(),
        "site": site.name,
    }
    write_entry_of(audit, "audit.created", told, actor=actor, at=at)
    return audit


def search_text(site: Site) -> str:
    """Return site, place and establishment, folded."""
    return fold(f"{site.name} {site.place} {site.establishment.name}")
