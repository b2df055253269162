"""Open a verification of a site, or correct an open one."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.verifications.entries import write_entry_of
from khuyencong.apps.verifications.facts import VerificationFacts, facts_of, fill
from khuyencong.apps.verifications.holding import hold_open
from khuyencong.apps.verifications.models import Verification
from khuyencong.apps.verifications.permissions import RECORD
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def save_verification(
    *,
    site: Site,
    facts: VerificationFacts,
    audit: EnergyAudit | None = None,
    measure: Measure | None = None,
    verification: Verification | None = None,
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> Verification:
    """Keep a new verification, or bring ``verification`` to the facts.

    ``measure`` or ``audit`` is what it verifies; a measure brings its audit. Raises NotAllowed, or
    BadInput that names the field.
    """
    require(actor, RECORD, unit=site.unit)
    facts = facts.settled()
    audit = measure.audit if measure else audit
    if audit and audit.site_id != site.pk:
        raise BadInput("verifications.other_site", "Giải pháp này của địa điểm khác")
    if verification is None:
        held = Verification(
            site=site, audit=audit, measure=measure, unit_id=site.unit_id,
            province_id=site.province_id,
        )  # fmt: skip
        before = {}
    else:
        held = hold_open(verification, seen_version=seen_version, actor=actor)
        before = {"site": site.name, **facts_of(held).told()}
        held.version += 1
    fill(held, facts)
    held.save()
    data = {"before": before, "after": {"site": site.name, **facts.told()}}
    write_entry_of(held, "amended" if before else "opened", data, actor=actor, at=at)
    return held
