"""Write a package: which measures, how they are paid for."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_audit, next_position, owner_of, stored_of
from khuyencong.apps.audits.models import EnergyAudit, Package
from khuyencong.apps.audits.package_facts import PackageFacts
from khuyencong.apps.audits.working import result_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def save_package(
    *,
    audit: EnergyAudit,
    facts: PackageFacts,
    stored: Package | None = None,
    seen_version: int | None = None,
    external_id: UUID | None = None,
    actor: Account,
    at: datetime,
) -> Package:
    """Add a package, or bring ``stored`` to the facts.

    Raises NotAllowed, or BadInput that names the field: measures of another audit or that exclude
    each other, money that does not fit, a row somebody else changed.
    """
    audit = hold_audit(audit.pk, actor=actor)
    facts = facts.settled()
    measures = audit.measures.filter(pk__in=facts.measure_ids)
    if not facts.measure_ids or len(measures) != len(set(facts.measure_ids)):
        raise BadInput(
            "audits.no_measures", "Chọn ít nhất một giải pháp của khảo sát này", field="measures"
        )
    package = (
        stored_of(audit.packages.all(), stored.pk, seen_version=seen_version)
        if stored
        else Package(
            audit=audit,
            external_id=external_id or uuid4(),
            position=next_position(audit.packages.all()),
            **owner_of(audit),
        )
    )
    for name, value in facts.stored().items():
        setattr(package, name, value)
    package.version += 1 if stored else 0
    package.save()
    package.measures.set(measures)
    result_of(package)  # refuses what cannot be done together, or paid for so
    told = {"package": package.name, "measures": len(measures), "grant_vnd": package.grant_vnd}
    write_entry_of(audit, "package.saved", told, actor=actor, at=at)
    return package
