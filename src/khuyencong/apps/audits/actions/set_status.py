"""Record what the owner decided about a measure, or that it is done."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_any_audit, stored_of
from khuyencong.apps.audits.models import Measure
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def set_status(
    *,
    measure: Measure,
    status: str,
    on: date,
    reason: str = "",
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> Entry:
    """Keep status, day and the owner's reason; return the line of the journal, for its undo.

    Also in a signed audit: what becomes of a measure comes later. Raises NotAllowed, or BadInput:
    a refusal without a reason, a day to come or before the visit, the status it already has.
    """
    audit = hold_any_audit(measure.audit_id, actor=actor)
    held = stored_of(audit.measures.all(), measure.pk, seen_version=seen_version)
    why = reason.strip()
    if status not in Measure.Status.values:
        raise BadInput("audits.no_such_status", "Chọn tình trạng", field="status")
    if status == Measure.Status.REFUSED and not why:
        raise BadInput("audits.no_reason", "Ghi lý do cơ sở từ chối", field="reason")
    if not audit.visited_on <= on <= timezone.localdate(at):
        raise BadInput("audits.status_day", "Ngày phải từ ngày khảo sát đến hôm nay", field="on")
    before = status_of(held)
    if before["status"] == status and before["reason"] == why:
        raise BadInput("audits.same_status", "Giải pháp đang ở tình trạng này", field="status")
    held.status, held.status_on, held.reason = status, on, why
    held.version += 1
    held.save(update_fields=["status", "status_on", "reason", "version"])
    told = {
        "measure": held.title,
        "measure_key": held.pk,
        "measure_status": status,
        "happened_on": on.isoformat(),
        "version": held.version,
        "before": before,
    }
    return write_entry_of(audit, "measure.status_set", told, actor=actor, at=at, reason=why)


def status_of(measure: Measure) -> dict[str, str | None]:
    """Return what an undo puts back."""
    on = measure.status_on
    return {
        "status": measure.status,
        "status_on": on.isoformat() if on else None,
        "reason": measure.reason,
    }
