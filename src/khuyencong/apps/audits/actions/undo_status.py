"""Take back what was recorded about a measure, while nothing was recorded since."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit, stored_of
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def undo_status(*, audit: EnergyAudit, entry_id: int, actor: Account, at: datetime) -> Measure:
    """Put back the status before the deed of that line. Raises NotAllowed, BadInput."""
    audit = hold_any_audit(audit.pk, actor=actor)
    lines = list_entries_of("energy_audit", audit.pk).filter(verb="audits.measure.status_set")
    entry = lines.filter(pk=entry_id).first()
    if entry is None:
        raise BadInput("audits.nothing_to_undo", "Không có việc nào để hoàn tác")
    measures = audit.measures.all()
    held = stored_of(measures, entry.data["measure_key"], seen_version=entry.data["version"])
    before = entry.data["before"]
    held.status, held.reason = before["status"], before["reason"]
    held.status_on = date.fromisoformat(before["status_on"]) if before["status_on"] else None
    held.version += 1
    held.save(update_fields=["status", "status_on", "reason", "version"])
    told = {"measure": held.title, "measure_status": held.status}
    write_entry_of(audit, "measure.status_undone", told, actor=actor, at=at)
    return held
