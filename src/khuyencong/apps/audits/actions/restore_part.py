"""Put back a part that was taken off an audit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_audit
from khuyencong.apps.audits.keeping import put_back
from khuyencong.apps.audits.models import EnergyAudit, SavingLine
from khuyencong.apps.audits.totals import restate
from khuyencong.apps.journal.queries import list_entries_of
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def restore_part(*, audit: EnergyAudit, entry_id: int, actor: Account, at: datetime) -> Any:
    """Return the part that the line of the journal took off, stored again as it was.

    A measure is counted anew with a line of its savings. Raises NotAllowed, or BadInput: signed
    meanwhile, no such line, back already, or what it stood on is gone.
    """
    audit = hold_audit(audit.pk, actor=actor)
    entry = list_entries_of("energy_audit", audit.pk).filter(pk=entry_id).first()
    if entry is None or "removed_rows" not in entry.data:
        raise BadInput("audits.nothing_to_undo", "Không có việc nào để hoàn tác")
    part = put_back(entry.data["removed_rows"], audit=audit)
    if isinstance(part, SavingLine):
        restate(part.measure)
    what = entry.verb.split(".")[1]
    told = {what: entry.data[what]}
    write_entry_of(audit, f"{what}.restored", told, actor=actor, at=at)
    return part
