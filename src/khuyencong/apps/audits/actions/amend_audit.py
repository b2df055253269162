"""Change the frame of an audit: days, auditor, rates."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.facts import AuditFacts
from khuyencong.apps.audits.holding import hold_audit
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.audits.totals import recount_all
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def amend_audit(
    *,
    audit: EnergyAudit,
    facts: AuditFacts,
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> EnergyAudit:
    """Bring the audit to the facts; another day of visit counts every measure by its factors.

    Raises NotAllowed, or BadInput that names the field; also when somebody else changed it.
    """
    held = hold_audit(audit.pk, actor=actor)
    if seen_version is not None and held.version != seen_version:
        raise BadInput(
            "audits.changed_meanwhile",
            "Người khác vừa sửa khảo sát này; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    facts = facts.settled(today=timezone.localdate(at))
    told = asdict(facts)
    before = {name: getattr(held, name) for name in told}
    changed = {name for name, value in told.items() if value != before[name]}
    for name, value in told.items():
        setattr(held, name, value)
    held.version += 1
    held.save()
    if "visited_on" in changed:
        recount_all(held)
    data = {
        "before": {name: _plain(before[name]) for name in sorted(changed)},
        "after": {name: _plain(told[name]) for name in sorted(changed)},
    }
    write_entry_of(held, "audit.amended", data, actor=actor, at=at)
    return held


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str | int) else str(value)
